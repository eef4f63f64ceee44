import type { Problem } from '@hindsight/contracts';

/** What every answer of this API says that is none; a proxy before it may say anything. */
export async function problemIn(response: Response): Promise<Problem> {
  const text = await response.text();
  try {
    return JSON.parse(text) as Problem;
  } catch {
    const { status, statusText: title } = response;
    return { type: 'about:blank', title, status, detail: text.slice(0, 200) };
  }
}
