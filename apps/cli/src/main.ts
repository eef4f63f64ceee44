import type { Language } from '@hindsight/contracts';
import { askedLanguage } from './help/asked-language.js';
import { hindsight } from './program.js';
import { exitCodeFor } from './run.js';

const program = hindsight(askedLanguage(process.argv, process.env));

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeFor(error, program.opts<{ readonly lang: Language }>().lang);
}
