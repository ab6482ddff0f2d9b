/** The two languages mail is written in. */
export type Language = 'da' | 'en';

/** One mail as it goes out: plain text, so that nothing in it can be anything else. */
export interface Letter {
  /** Without substance: subjects are shown on locked screens and kept by every server on the way. */
  readonly subject: string;
  readonly text: string;
}

/** A kind of mail. Its texts are functions: there is no template language that a value could break out of. */
export interface MailTemplate<Params extends object = Readonly<Record<string, string>>> {
  readonly name: string;
  /**
   * Params that are a person's id: the name is looked up when the letter is written and is empty where the directory has
   * none, so that no name waits in the queue longer than it stands in the directory.
   */
  readonly people?: readonly string[];
  da(params: Params): Letter;
  en(params: Params): Letter;
}

export function mailTemplate<Params extends Readonly<Record<string, string>>>(
  template: MailTemplate<Params>,
): MailTemplate<Params> {
  return template;
}

/** One line, without control characters: nothing a person typed can begin a header of its own. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
}
