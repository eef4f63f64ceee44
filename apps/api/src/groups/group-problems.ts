import type { InEveryLanguage } from '@hindsight/contracts';
import type { GroupDefinition, GroupIsAnother } from '@hindsight/event-store';
import { renderProblems } from '@hindsight/rules';
import { Problem } from '../http/problem.js';
import { checkGroups } from './check-groups.js';

/** The groups of a document that passed its check. @throws {Problem} 422 with everything that is wrong with it */
export function soundGroups(source: string): readonly GroupDefinition[] {
  const checked = checkGroups(source);
  if (checked.ok) return checked.groups;
  const { problems } = checked;
  const rendered = renderProblems(source, 'document', problems);
  throw Problem.of('groups-unsound', { en: rendered, zh: rendered }, { members: { problems } });
}

/** 404. @param known names of those that there are */
export function noSuchGroup(group: string, known: readonly string[]): Problem {
  const [en, zh] = [`there is no consumer group ${group}`, `没有消费者组 ${group}`];
  if (known.length === 0) return Problem.of('group-unknown', { en, zh });
  const list = known.join(', ');
  return Problem.of('group-unknown', { en: `${en}; there are ${list}`, zh: `${zh}；现有 ${list}` });
}

/** 409: why a group cannot be made of the one that is there. */
export const groupIsAnother = ({ group, differs }: GroupIsAnother): Problem =>
  Problem.of('group-is-another', obstacles[differs](group));

const obstacles: Readonly<Record<GroupIsAnother['differs'], (name: string) => InEveryLanguage>> = {
  follows: (name) => ({
    en: `${name}: the group follows something else, which is settled when it is made; remove it first, or name another`,
    zh: `${name}：该组跟随其他内容，创建后不可更改；请先移除，或使用其他名称`,
  }),
  from: (name) => ({
    en: `${name}: the group began elsewhere, which is settled when it is made; remove it first, or name another`,
    zh: `${name}：该组的起点不同，创建后不可更改；请先移除，或使用其他名称`,
  }),
  unknown: (name) => ({
    en: `${name}: the group was made by other means, and the server does not say what it follows; remove it first, or name another`,
    zh: `${name}：该组由其他途径创建，服务器不说明其跟随内容；请先移除，或使用其他名称`,
  }),
};
