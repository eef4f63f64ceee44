import { Param, type PipeTransform } from '@nestjs/common';
import type { InEveryLanguage } from '@hindsight/contracts';
import { Problem } from '../http/problem.js';

class Matching<Value> implements PipeTransform<string, Value> {
  constructor(
    private readonly field: string,
    private readonly pattern: RegExp,
    private readonly message: InEveryLanguage,
    private readonly read: (text: string) => Value,
  ) {}

  transform(text: string): Value {
    if (this.pattern.test(text)) return this.read(text);
    throw Problem.fields([{ field: this.field, message: this.message }]);
  }
}

const mustBeId = {
  en: 'must be the id of a rule set: a-z, then at most 62 of a-z, 0-9 and -',
  zh: '必须是规则集的标识：以 a-z 开头，其后至多 62 个 a-z、0-9 或 -',
};
const mustBeVersion = { en: 'must be a version: 1, 2, 3 …', zh: '必须是版本号：1、2、3……' };

/** The rule set's id in the path. */
export const RuleSetId = () =>
  Param('ruleSetId', new Matching('ruleSetId', /^[a-z][a-z0-9-]{0,62}$/, mustBeId, (text) => text));

/** The version in the path. */
export const VersionNumber = () =>
  Param('version', new Matching('version', /^[1-9]\d{0,8}$/, mustBeVersion, Number));
