import { reject, type Rejection } from '@varsel/event-sourcing';
import { type FileKind, fileKinds } from './intake/file-kinds.ts';

const MEGABYTE = 1_048_576;
const taken = fileKinds.map(({ name }) => name).join(', ');

/** What a route answers to each refusal; 400 to any other. */
const STATUS: Readonly<Record<string, number>> = {
  FILE_TOO_LARGE: 413,
  FILE_TYPE_NOT_TAKEN: 415,
  FILE_CONTENT_DIFFERS: 415,
  FILE_NOT_UTF8: 415,
  FILE_QUOTA_REACHED: 409,
  FILE_DISK_FULL: 507,
  FILE_DAMAGED: 410,
  NOT_FOUND: 404,
};

export function statusOfRefusal({ code }: Rejection): number {
  return STATUS[code] ?? 400;
}

export function nameMissing(): Rejection {
  return reject(
    'FILE_NAME_MISSING',
    undefined,
    {
      da: 'Filen har ikke et navn, der kan læses. Giv den et navn med endelse, f.eks. beredskabsplan.pdf, og vælg den igen.',
      en: 'The file has no readable name. Give it a name with an ending, e.g. response-plan.pdf, and choose it again.',
    },
    'file',
  );
}

export function notTaken(name: string): Rejection {
  return reject(
    'FILE_TYPE_NOT_TAKEN',
    undefined,
    {
      da: `»${name}« er ikke en filtype, vi kan gemme. Gem den som en af disse, og vælg den igen: ${taken}.`,
      en: `“${name}” is not a type of file we can keep. Save it as one of these and choose it again: ${taken}.`,
    },
    'file',
  );
}

export function empty(name: string): Rejection {
  return reject(
    'FILE_EMPTY',
    undefined,
    {
      da: `»${name}« er tom (0 byte), så der er intet at gemme. Åbn den, se efter, at den har indhold, og vælg den igen.`,
      en: `“${name}” is empty (0 bytes), so there is nothing to keep. Open it, make sure it has content and choose it again.`,
    },
    'file',
  );
}

export function tooLarge(name: string, bytesAtMost: number): Rejection {
  const most = megabytes(bytesAtMost);
  return reject(
    'FILE_TOO_LARGE',
    undefined,
    {
      da: `»${name}« er større end ${most.da}, som en fil højst må fylde. Del den op, eller gem den med billeder i lavere opløsning, og vælg den igen.`,
      en: `“${name}” is larger than ${most.en}, the most a file may be. Divide it or save it with pictures of lower resolution, and choose it again.`,
    },
    'file',
  );
}

export function otherContent(name: string, kind: FileKind, found: FileKind | undefined): Rejection {
  const is = {
    da: found === undefined ? '' : ` (det er ${found.name})`,
    en: found === undefined ? '' : ` (it is ${found.name})`,
  };
  return reject(
    'FILE_CONTENT_DIFFERS',
    undefined,
    {
      da: `»${name}« kalder sig ${kind.name}, men indholdet er noget andet${is.da}, er beskadiget eller er låst med en adgangskode. Fjern adgangskoden, eller gem filen på ny i det format, navnet siger, og vælg den igen.`,
      en: `“${name}” calls itself ${kind.name}, but its content is something else${is.en}, is damaged or is locked with a password. Remove the password or save the file anew in the format its name states, and choose it again.`,
    },
    'file',
  );
}

export function notUtf8(name: string): Rejection {
  return reject(
    'FILE_NOT_UTF8',
    undefined,
    {
      da: `»${name}« er ikke ren tekst i UTF-8, så æ, ø og å kunne blive forvansket. Gem den igen med tegnkodningen UTF-8 (i Excel: »CSV UTF-8«), og vælg den igen.`,
      en: `“${name}” is not plain text in UTF-8, so letters such as æ, ø and å could be garbled. Save it again with the encoding UTF-8 (in Excel: “CSV UTF-8”) and choose it again.`,
    },
    'file',
  );
}

export function quotaReached(name: string, quotaBytes: number): Rejection {
  const quota = megabytes(quotaBytes);
  return reject(
    'FILE_QUOTA_REACHED',
    undefined,
    {
      da: `Der er ikke plads til »${name}«: organisationens filer må tilsammen fylde ${quota.da}. Vælg en mindre fil, eller bed den, der driver Varsel, om at hæve grænsen.`,
      en: `There is no room for “${name}”: the organisation’s files may take ${quota.en} together. Choose a smaller file, or ask whoever operates Varsel to raise the limit.`,
    },
    'file',
  );
}

export function diskFull(name: string): Rejection {
  return reject(
    'FILE_DISK_FULL',
    undefined,
    {
      da: `»${name}« er ikke gemt: serverens disk er fuld. Sig det til den, der driver Varsel, og prøv igen bagefter.`,
      en: `“${name}” was not kept: the server’s disk is full. Tell whoever operates Varsel, and try again afterwards.`,
    },
    'file',
  );
}

export function broken(name: string): Rejection {
  return reject(
    'FILE_UPLOAD_BROKEN',
    undefined,
    {
      da: `Forbindelsen blev afbrudt, før hele »${name}« var kommet frem. Intet er gemt. Prøv igen.`,
      en: `The connection broke before all of “${name}” had arrived. Nothing was kept. Try again.`,
    },
    'file',
  );
}

export function damaged(name: string): Rejection {
  return reject('FILE_DAMAGED', undefined, {
    da: `»${name}« udleveres ikke: det, der ligger på disken, er ikke længere det, der blev lagt op. Læg den oprindelige fil op igen, så er den hel, eller bed den, der driver Varsel, om at hente den fra sikkerhedskopien.`,
    en: `“${name}” is not handed out: what lies on the disk is no longer what was uploaded. Upload the original file again, which makes it whole, or ask whoever operates Varsel to restore it from the backup.`,
  });
}

function megabytes(bytes: number): { readonly da: string; readonly en: string } {
  const amount = Math.floor((bytes / MEGABYTE) * 10) / 10;
  return { da: `${amount.toLocaleString('da-DK')} MB`, en: `${amount.toLocaleString('en-GB')} MB` };
}
