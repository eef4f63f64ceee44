import type { Clock, Output } from '../rule-set.js';
import { checkOutput, outputTypes } from './check-output.js';
import { describe, type MapNode, type Node } from './document.js';
import type { NameSpace } from './names.js';
import { OutputNames } from './output-names.js';
import type { Problems } from './problems.js';
import { list, oneOf, reference } from './read.js';
import type { Scope } from './scope.js';

interface Declared {
  readonly id: string;
  /** Null when it was refused: then nothing more can be said about this output. */
  readonly type: Output['type'] | null;
  readonly spot: Node;
}

/** Checks the list of outputs; `below` is what they see besides each other. */
export function checkOutputs(
  problems: Problems,
  node: Node | undefined,
  below: Scope,
  names: NameSpace,
  tick: Clock['tick'],
): Output[] {
  const declared = list(problems, node, 'outputs').map((output) => declare(problems, output, names));
  const outputNames = new OutputNames(declared);
  const outputs = declared.map(({ id, type, spot }, place) => {
    const scope = outputNames.scopeOf(place, below);
    return type && checkOutput({ problems, scope, tick, id, node: spot }, type);
  });
  outputNames.refuseCircles(problems);
  return outputs.filter((output) => output !== null);
}

function declare(problems: Problems, node: Node, names: NameSpace): Declared {
  if (node.kind !== 'map') {
    problems.refuse(node, `expected an output as a mapping, found ${describe(node)}`);
    return { id: '', type: null, spot: node };
  }
  const idNode = valueOf(node, 'id');
  const id = reference(problems, idNode, 'the id of an output');
  if (idNode && id !== '') names.declare(problems, idNode, id, 'an output');
  return { id, type: typeOf(problems, node, id), spot: node };
}

function typeOf(problems: Problems, node: MapNode, id: string): Output['type'] | null {
  const type = valueOf(node, 'type');
  const before = problems.found.length;
  if (!type) problems.refuse(node, `output "${id}" needs type, one of ${outputTypes.join(', ')}`);
  const found = oneOf(problems, type, 'type', outputTypes);
  return problems.found.length > before ? null : found;
}

const valueOf = (node: MapNode, name: string): Node | undefined =>
  node.entries.find(({ key }) => key === name)?.value;
