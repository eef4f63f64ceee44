import { Controller, Get, Headers } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { asyncApi } from '@hindsight/contracts';

@Controller('asyncapi.json')
export class ShowAsyncApiEndpoint {
  @Get()
  @ApiOperation({ summary: 'What can be followed, as AsyncAPI 3.0: channels and the events in them' })
  @ApiResponse({ status: 200, content: { 'application/json': { schema: { type: 'object' } } } })
  get(@Headers('host') host: string): object {
    return asyncApi(host);
  }
}
