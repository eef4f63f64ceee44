import { Param, type PipeTransform } from '@nestjs/common';
import { Problem } from '../http/problem.js';

const message = { en: 'must be a year from 1900 to 9999', zh: '必须是 1900 到 9999 的年份' };

class ReadYear implements PipeTransform<string, number> {
  transform(text: string): number {
    if (/^\d{4}$/.test(text) && Number(text) >= 1900) return Number(text);
    throw Problem.fields([{ field: 'year', message }]);
  }
}

/** The year in the path. */
export const PlanYear = () => Param('year', new ReadYear());
