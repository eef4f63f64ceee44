import { v5 } from 'uuid';

/** Of this project. Event ids are made from it: never change it. */
const namespace = '3b19164e-1015-48c6-9c71-cf195f3aabc3';

/** The UUID (version 5) that always belongs to `name`: the same name gives the same id on any machine. */
export function uuidV5(name: string): string {
  return v5(name, namespace);
}
