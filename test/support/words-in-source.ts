import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Every text that the sources of a folder have, specs left out; `{}` stands where something is filled in. */
export function textsIn(folder: string): readonly string[] {
  const files = readdirSync(folder).filter(
    (file) => file.endsWith('.ts') && !/\.(spec|contract)\.ts$/.test(file),
  );
  return [...new Set(files.flatMap((file) => textsOf(join(folder, file))))];
}

function textsOf(file: string): string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    if (ts.isTemplateExpression(node))
      found.push(node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join(''));
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}
