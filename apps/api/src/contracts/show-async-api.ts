import { Controller, Get, Headers, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { asyncApi } from '@hindsight/contracts';
import { ContentETag } from '../http/etag.js';

@Controller('asyncapi.json')
@UseInterceptors(ContentETag)
export class ShowAsyncApiEndpoint {
  @Get()
  @ApiOperation({ summary: 'What can be followed, as AsyncAPI 3.0: channels and the events in them' })
  @ApiResponse({ status: 200, content: { 'application/json': { schema: { type: 'object' } } } })
  @ApiResponse({ status: 304, description: 'As in `If-None-Match`' })
  get(@Headers('host') host: string): object {
    return asyncApi(host);
  }
}
