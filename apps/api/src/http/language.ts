import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { languages, type Language } from '@hindsight/contracts';
import type { HttpReply, HttpRequest } from './exchange.js';

/** The language the caller likes best of those we speak; English where it likes none of them, or says nothing. */
export const PreferredLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  languageOf(context.switchToHttp().getRequest<HttpRequest>()),
);

/** By `Accept-Language`: the range of highest weight that names one of our languages (`zh-CN` is Chinese), or `*`. */
export function languageOf({ headers }: Pick<HttpRequest, 'headers'>): Language {
  const ranges = (headers['accept-language'] ?? '').split(',').map(rangeOf);
  const [best] = ranges.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight); // stable: the first of equals
  return best?.language ?? 'en';
}

/** Says in which language the answer is, and on which header of the request that depends. */
export function tellLanguage(language: Language, reply: HttpReply): void {
  reply.header('content-language', language);
  reply.header('vary', 'accept-language');
}

/** What is no range of ours, or malformed, weighs nothing: it is a wish, not an error. */
function rangeOf(text: string): { readonly language: Language; readonly weight: number } {
  const [, tag = '', weight = '1'] =
    /^\s*([a-z]{1,8}|\*)(?:-[a-z\d-]*)?\s*(?:;\s*q=([\d.]+))?\s*$/i.exec(text) ?? [];
  const language = tag === '*' ? languages[0] : languages.find((one) => one === tag.toLowerCase());
  return { language: language ?? 'en', weight: language === undefined ? 0 : Number(weight) || 0 };
}
