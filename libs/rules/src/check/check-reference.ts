import type { ASTNode } from './cel.js';
import { placeOf, refuseAt, type Checking, type Found, type NodeOf } from './checking.js';
import type { PopulationNames } from './scope.js';

const namesListed = 12;

/** A name on its own. */
export function checkName(checking: Checking, node: NodeOf<'id'>): Found {
  const name = node.args;
  const meaning = checking.scope.look(name, checking.spotAt(node.start));
  if (!meaning) return refuseUnknown(checking, node, name);
  if (meaning.is === 'value') return { kind: 'name', name, type: meaning.type, at: placeOf(checking, node) };
  if (meaning.is === 'hidden') return refuseAt(checking, node, meaning.why);
  if (meaning.is === 'broken') return null;
  return refuseAt(
    checking,
    node,
    `"${name}" is a population; expected ${name}.${membersOf(meaning.population).join(` or ${name}.`)}`,
  );
}

/** `population.score`; a cut-off that stands anywhere but right of its comparison is refused here. */
export function checkMember(checking: Checking, node: NodeOf<'.'>): Found {
  const found = populationOf(checking, node);
  if (!found) return null;
  const { name, member, names } = found;
  if (member === 'score' && names.scored) {
    return { kind: 'score', population: name, type: 'number', at: placeOf(checking, node) };
  }
  if (!refuseMember(checking, node, found)) {
    const operator = names.order === 'desc' ? '>=' : '<=';
    refuseAt(
      checking,
      node,
      `a cut-off may only be compared: expected "number ${operator} ${name}.${member}"`,
    );
  }
  return null;
}

export interface Member {
  readonly name: string;
  readonly member: string;
  readonly names: PopulationNames;
}

/** The population that a `name.member` names; null after a refusal. */
export function populationOf(checking: Checking, node: NodeOf<'.'>): Member | null {
  const [owner, member] = node.args;
  if (owner.op !== 'id') return refuseAt(checking, node, `expected a population before ".${member}"`);
  const name = owner.args;
  const meaning = checking.scope.look(name, checking.spotAt(owner.start));
  if (!meaning) return refuseUnknown(checking, owner, name);
  if (meaning.is === 'broken') return null;
  if (meaning.is === 'population') return { name, member, names: meaning.population };
  return refuseAt(
    checking,
    node,
    meaning.is === 'hidden' ? meaning.why : `"${name}" is no population: it has no ".${member}"`,
  );
}

/** Refuses a member that the population does not have; says whether it did. */
export function refuseMember(
  checking: Checking,
  node: NodeOf<'.'>,
  { name, member, names }: Member,
): boolean {
  if (names.cuts.has(member)) return false;
  const known = membersOf(names);
  const message = `population "${name}" has no "${member}"; expected ${known.join(', ')}`;
  checking.problems.refuseName(checking.spotAt(node.pos), message, member, known);
  return true;
}

/** Whether `name.member` is of a population with scores: `name.score` is a number, not a cut-off. */
export function isScore(checking: Checking, node: NodeOf<'.'>): boolean {
  const owner = node.args[0];
  const meaning = owner.op === 'id' ? checking.scope.look(owner.args) : undefined;
  return meaning?.is === 'population' && meaning.population.scored;
}

export const isMember = (node: ASTNode): node is NodeOf<'.'> => node.op === '.';

const membersOf = (names: PopulationNames): string[] => (names.scored ? ['score'] : [...names.cuts]);

function refuseUnknown(checking: Checking, node: ASTNode, name: string): null {
  const known = [...checking.scope.names()];
  const listed = known.length > 0 && known.length <= namesListed ? `: ${known.join(', ')}` : '';
  const message = `unknown name "${name}"; ${checking.scope.sees}${listed}`;
  checking.problems.refuseName(checking.spotAt(node.start), message, name, known);
  return null;
}
