import {
  type Basis,
  firstRejection,
  type Instant,
  nothing,
  type Nothing,
  reject,
  type Rejection,
} from '@varsel/event-sourcing';

/** A form that has not been submitted: kept for the organisation, one for each kind and subject. */
export interface Draft {
  readonly kind: string;
  /** What the form is about: an id, or `new`. */
  readonly subject: string;
  /** JSON text, at most 64 KiB. */
  readonly content: string;
  /** 1, 2, 3 …: whoever saves says which version they saw. */
  readonly version: number;
  readonly editedAt: Instant;
  readonly editedBy: string;
}

export interface DraftToSave extends Pick<Draft, 'kind' | 'subject' | 'content'> {
  /** The version the person saw; 0 when there was none. */
  readonly baseVersion: number;
}

/** What one draft may hold, in bytes. */
export const LARGEST_CONTENT_BYTES = 65_536;
/** What one organisation may keep. A form in use is some 2 to 20 KiB: more than a hundred people can be in the middle of one each. */
export const DRAFTS_AT_MOST = 500;
export const ALL_CONTENTS_AT_MOST_BYTES = 8 * 1024 * 1024;
/** The next one must still be a number of the database. */
const VERSIONS_AT_MOST = 1_000_000_000;
const noBasis: Basis | undefined = undefined;

/** Refuses what could not be kept or found again. */
export function checkDraft({ kind, subject, content, baseVersion }: DraftToSave): Rejection | undefined {
  return firstRejection(
    checkPlace(kind, subject),
    (baseVersion < 0 || baseVersion > VERSIONS_AT_MOST) && staleVersion(),
    Buffer.byteLength(content) > LARGEST_CONTENT_BYTES && tooLong(),
    !isJson(content) && unreadable(),
  );
}

export function checkPlace(kind: string, subject: string): Rejection | undefined {
  if (/^[a-z][a-z0-9-]{1,59}$/.test(kind) && /^[\w.:-]{1,200}$/.test(subject)) return undefined;
  return reject('DRAFT_PLACE', noBasis, {
    da: 'Kladden kan ikke findes på det sted. Åbn formularen igen fra oversigten.',
    en: 'There can be no draft in that place. Open the form again from the list.',
  });
}

/** A draft without what it says. */
export interface ListedDraft extends Omit<Draft, 'content'> {
  readonly bytes: number;
}

/** How many drafts an organisation keeps, and how large they are together. */
export interface DraftsKept {
  readonly drafts: number;
  readonly bytes: number;
}

/** Refuses what there is no room for. What stands can always be shortened. */
export function checkRoom(
  others: DraftsKept,
  current: Draft | undefined,
  { content }: DraftToSave,
): Rejection | undefined {
  const bytes = Buffer.byteLength(content);
  if (current !== undefined && bytes <= Buffer.byteLength(current.content)) return undefined;
  if (others.drafts < DRAFTS_AT_MOST && others.bytes + bytes <= ALL_CONTENTS_AT_MOST_BYTES) return undefined;
  return reject('DRAFTS_FULL', noBasis, {
    da: 'Kladden er ikke gemt på serveren: jeres organisation har 500 kladder eller 8 MB kladder liggende, og flere er der ikke plads til. Din tekst bliver stående her. Indsend formularen, eller kassér kladder, I ikke længere bruger: hver finder sine under Indstillinger, »Mine kladder«. Så gemmes den.',
    en: 'The draft was not saved on the server: your organisation keeps 500 drafts, or 8 MB of them, and there is no room for more. Your text stays here. Submit the form, or discard drafts you no longer use: each of you finds theirs under Settings, “My drafts”. Then it is saved.',
  });
}

/** What saving would mean for the text that stands: keep it (conflict), nothing new, or replace it. */
export function meet(
  current: Draft | undefined,
  asked: DraftToSave,
): 'conflict' | Nothing | { readonly version: number } {
  if (current?.content === asked.content) return nothing();
  if (current !== undefined && current.version !== asked.baseVersion) return 'conflict';
  return { version: asked.baseVersion + 1 };
}

function tooLong(): Rejection {
  return reject(
    'DRAFT_TOO_LONG',
    noBasis,
    {
      da: 'Kladden fylder mere end 64 KiB og er ikke gemt. Forkort teksterne.',
      en: 'The draft is larger than 64 KiB and was not saved. Shorten the texts.',
    },
    'content',
  );
}

function unreadable(): Rejection {
  return reject(
    'DRAFT_UNREADABLE',
    noBasis,
    { da: 'Kladden er ikke gyldig JSON og er ikke gemt.', en: 'The draft is not valid JSON and was not saved.' },
    'content',
  );
}

function staleVersion(): Rejection {
  return reject(
    'DRAFT_VERSION',
    noBasis,
    { da: 'Versionen er 0 eller den, du sidst så.', en: 'The version is 0 or the one you last saw.' },
    'baseVersion',
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
