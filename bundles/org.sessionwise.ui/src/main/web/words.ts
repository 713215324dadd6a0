import type english from './messages/en-GB.json';

/** The message file; `messages/en-GB.json` is the one that says what there is to be said. */
export type Messages = typeof english;

type Texts = Readonly<Record<string, unknown>>;

/** Says a text of one section; `{name}` in it is what `values` says of that name, and `count` chooses among plural forms. */
export interface Say<S extends keyof Messages> {
  (key: keyof Messages[S] & string, values?: Readonly<Record<string, string | number>>): string;
  /** The same with values that are more than text, such as templates; to be put into a template. */
  rich(key: keyof Messages[S] & string, values: Readonly<Record<string, unknown>>): readonly unknown[];
}

const ENGLISH = 'en-GB';
const PLACE = /\{(\w+)\}/;

/** Says texts of a section in a language whose plurals are those of `language`; what it does not say is said in English. */
export function saying<S extends keyof Messages>(english: Messages[S], translated: Texts, language: string): Say<S> {
  const plurals = new Intl.PluralRules(language);
  const formOf = (key: string, values: Readonly<Record<string, unknown>>): string => {
    const text = translated[key] ?? (english as Texts)[key] ?? key;
    if (typeof text === 'string') return text;
    const forms = text as Readonly<Record<string, string>>;
    return forms[plurals.select(Number(values['count']))] ?? forms['other'] ?? key;
  };
  const rich = (key: keyof Messages[S] & string, values: Readonly<Record<string, unknown>> = {}): readonly unknown[] =>
    formOf(key, values).split(PLACE).map((part, at) => (at % 2 === 1 ? (values[part] ?? '') : part));
  return Object.assign((key: keyof Messages[S] & string, values = {}) => rich(key, values).join(''), { rich });
}

/** Returns the page's language, by which texts are chosen; English where no page is. */
function languageOfPage(): string {
  return (typeof document === 'undefined' ? '' : document.documentElement.lang) || ENGLISH;
}

/** Returns the locale of the page, by which it writes days and numbers; the page of a language alone is taken for one of this country. */
export function localeOfPage(): string {
  const language = languageOfPage();
  return /^[a-z]+-/i.test(language) ? language : ENGLISH;
}

async function texts(language: string, section: string): Promise<Texts> {
  return ((await import(`../../../target/messages/${language}/${section}.json`)) as { default: Texts }).default;
}

/** Loads the texts of a section in the page's language, as far as there is a message file of it. Once for each module. */
export async function wordsOf<S extends keyof Messages>(section: S): Promise<Say<S>> {
  const language = languageOfPage();
  const [english, translated] = await Promise.all([
    texts(ENGLISH, section),
    language.startsWith('en') ? {} : texts(language.split('-')[0] ?? ENGLISH, section).catch(() => ({})),
  ]);
  return saying<S>(english as Messages[S], translated, language);
}

/** Says the days of a sentence from the server as people do: last reviewed on 2 April 2025. */
export function daysInWords(text: string): string {
  const day = new Intl.DateTimeFormat(localeOfPage(), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (iso) => day.format(new Date(`${iso}T00:00:00Z`)));
}
