import { languages, type Language } from '@hindsight/contracts';

type Environment = Readonly<Record<string, string | undefined>>;

const named = (name: string | undefined): Language | undefined => languages.find((one) => one === name);

/** Of the machine, as POSIX has it: the first of these that says anything. English where that is none of our languages. */
function languageOfMachine({ LC_ALL, LC_MESSAGES, LANG }: Environment): Language {
  const [locale] = [LC_ALL, LC_MESSAGES, LANG].filter((one) => one !== undefined && one !== '');
  return named(locale?.split(/[-_.@]/)[0]?.toLowerCase()) ?? 'en';
}

/** Before the line is read, as help and complaints come of reading it: `--lang` anywhere, else HINDSIGHT_LANG, else the machine. */
export function askedLanguage(line: readonly string[], environment: Environment): Language {
  const said = line.flatMap((word, n) =>
    word === '--lang' ? [line[n + 1]] : word.startsWith('--lang=') ? [word.slice(7)] : [],
  );
  return named(said.at(-1)) ?? named(environment['HINDSIGHT_LANG']) ?? languageOfMachine(environment);
}
