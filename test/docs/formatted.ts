import { format, resolveConfig } from 'prettier';

/** Markdown as it stands in this file once it is formatted. */
export async function formatted(markdown: string, file: URL): Promise<string> {
  const options = await resolveConfig(file);
  return (await format(markdown, { ...options, parser: 'markdown' })).trim();
}
