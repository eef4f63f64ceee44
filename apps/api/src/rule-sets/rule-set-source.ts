import { chineseProblems, renderProblems, type Problem as Found } from '@hindsight/rules';
import { DocumentField, type DocumentText } from '../http/document-field.js';
import { Problem } from '../http/problem.js';
import { checkedDocument, type CheckedDocument } from './checked-document.js';

/** A rule set in a body: as text, or as an object. */
export type RuleSetText = DocumentText;

/** A field that holds one. */
export const RuleSetSource = (description: string) => DocumentField(mustBe, description);

const mustBe = {
  en: 'must be a rule set: its text, or an object',
  zh: '必须是规则集：文本或对象',
};

/** What passed its check. @throws {Problem} 422 with everything that is wrong with it */
export function soundDocument(source: string): Extract<CheckedDocument, { readonly ok: true }> {
  const checked = checkedDocument(source);
  if (!checked.ok) throw unsound(source, checked.problems);
  return checked;
}

/** The documentation of that problem. */
export const unsoundDocument =
  '`/problems/rule-set-unsound`: it does not pass its check; `problems` has all that is wrong, by line and column ' +
  '(of an object: as it is printed with an indent of 2)';

/** The places are the caller's; `problems` is for programs, so its words are English whatever the language of `detail`. */
function unsound(source: string, problems: readonly Found[]): Problem {
  return new Problem(
    '/problems/rule-set-unsound',
    title,
    422,
    {
      en: renderProblems(source, 'document', problems),
      zh: renderProblems(source, 'document', problems, chineseProblems()),
    },
    { members: { problems } },
  );
}

const title = { en: 'The document is not a rule set that can be run', zh: '该文档不是可运行的规则集' };
