import type { SubjectAccess } from '@hindsight/contracts';
import type { HouseTerms } from '@hindsight/read-models';
import { Subjects } from '../../../api/src/api.module.js';
import { zipOf } from '../audit/bundle/zip.js';
import { BadInput } from '../bad-input.js';
import type { System } from '../composition.js';
import type { Language } from '../report/text.js';
import { said } from '../texts/texts.js';
import { subjectPage } from './page.js';

/** @throws {BadInput} nothing is known of this customer */
export async function subjectAccess(
  { app }: System,
  customerId: string,
  terms: HouseTerms,
): Promise<SubjectAccess> {
  const found = await app.get(Subjects).of(customerId, terms);
  if (found) return { ...found, madeAt: new Date().toISOString() };
  throw new BadInput(said('nothingIsKnown', { id: customerId }));
}

/** `subject.json` for machines, `index.html` for people. */
export const subjectZip = (access: SubjectAccess, language: Language): Uint8Array =>
  zipOf(
    new Map([
      ['subject.json', Buffer.from(`${JSON.stringify(access, null, 1)}\n`)],
      ['index.html', Buffer.from(subjectPage(access, language))],
    ]),
  );
