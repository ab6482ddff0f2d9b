import type { Bilingual, Rejection } from '@varsel/event-sourcing';
import { Refusal } from '@varsel/identity';
import { evidenceLimits } from './evidence-limits.ts';

/** One refusal for every link that does not open: unknown, used and expired say nothing more. */
export function linkNotUsable(): Refusal {
  return new Refusal(
    404,
    'LINK_NOT_USABLE',
    {
      da: 'Linket virker ikke længere. Bed om et nyt her på siden; det sendes til den adresse, spørgeskemaet er sendt til.',
      en: 'The link no longer works. Ask for a new one on this page; it is sent to the address the questionnaire was sent to.',
    },
    'token',
  );
}

export function supplierNotSignedIn(): Refusal {
  return new Refusal(401, 'SUPPLIER_NOT_SIGNED_IN', {
    da: 'Du har været væk for længe. Åbn linket i mailen igen, eller bed om et nyt; det, der er skrevet, er gemt.',
    en: 'You were away for too long. Open the link in the mail again or ask for a new one; what was written is kept.',
  });
}

/** For whoever once held a link: that it is over, and nothing of what it was about. */
export function questionnaireOver(): Refusal {
  return new Refusal(410, 'QUESTIONNAIRE_OVER', {
    da: 'Spørgeskemaet er ikke længere åbent for dig: kunden har afsluttet det, trukket det tilbage eller valgt en anden kontakt. Ring til kunden, hvis det er en fejl.',
    en: 'The questionnaire is no longer open to you: the customer has concluded it, withdrawn it or chosen another contact. Call the customer if that is a mistake.',
  });
}

export function codeNeeded(): Refusal {
  return new Refusal(401, 'CODE_NEEDED', {
    da: 'Skriv først den kode, vi har sendt til din e-mail.',
    en: 'First write the code we sent to your e-mail.',
  });
}

export function wrongDoorCode(): Refusal {
  return new Refusal(
    401,
    'WRONG_CODE',
    {
      da: 'Koden passer ikke. Kontrollér de seks cifre i den seneste mail.',
      en: 'The code does not match. Check the six digits in the latest mail.',
    },
    'code',
  );
}

export function codeExpired(): Refusal {
  return new Refusal(
    410,
    'CODE_EXPIRED',
    {
      da: 'Koden er udløbet, eller der er prøvet for mange gange. Bed om en ny kode.',
      en: 'The code has expired or was tried too often. Ask for a new code.',
    },
    'code',
  );
}

export function noMoreCodes(): Refusal {
  return new Refusal(429, 'TOO_MANY_ATTEMPTS', {
    da: 'Der er sendt flere koder, end der sendes ad gangen. Bed om et nyt link, og begynd igen.',
    en: 'No more codes are sent for this link. Ask for a new link and begin again.',
  });
}

export function questionnaireClosed(): Refusal {
  return new Refusal(409, 'QUESTIONNAIRE_CLOSED', {
    da: 'Svarene er sendt og kan ikke rettes her. Skriv til den, der har spurgt, hvis noget skal rettes.',
    en: 'The answers were sent and cannot be changed here. Write to whoever asked if something must be corrected.',
  });
}

export function notYourSection(): Refusal {
  return new Refusal(409, 'NOT_YOUR_SECTION', {
    da: 'Du er inviteret til ét afsnit og kan kun svare dér. Den, der har inviteret dig, sender det hele.',
    en: 'You were invited to one section and can answer there only. Whoever invited you sends the whole.',
  });
}

export function notSubmittedYet(): Refusal {
  return new Refusal(404, 'NOT_SUBMITTED', {
    da: 'Svarene er ikke sendt endnu.',
    en: 'The answers have not been sent yet.',
  });
}

/** Where the views lag: whether the questionnaire is open cannot be said. */
export function notSentNow(): Refusal {
  return new Refusal(503, 'QUESTIONNAIRE_BEHIND', {
    da: 'Svarene er ikke sendt: spørgeskemaet er ved at blive bragt ajour. Alt, du har skrevet, er gemt. Vent et øjeblik, og send igen.',
    en: 'The answers were not sent: the questionnaire is being brought up to date. Everything you wrote is kept. Wait a moment and send again.',
  });
}

export function receiptLater(): Refusal {
  return new Refusal(503, 'RECEIPT_BEHIND', {
    da: 'Svarene er sendt. Kvitteringen er et øjeblik undervejs: genindlæs siden om lidt.',
    en: 'The answers were sent. The receipt takes a moment: reload the page shortly.',
  });
}

export function questionNotFound(): Refusal {
  return new Refusal(
    404,
    'QUESTION_UNKNOWN',
    { da: 'Spørgsmålet findes ikke i spørgeskemaet.', en: 'The questionnaire has no such question.' },
    'field',
  );
}

export function evidenceUnknown(): Refusal {
  return new Refusal(
    400,
    'EVIDENCE_UNKNOWN',
    {
      da: 'En af filerne er ikke uploadet her. Upload den igen.',
      en: 'One of the files was not uploaded here. Upload it again.',
    },
    'evidence',
  );
}

export function evidenceFull(): Refusal {
  const { files, bytes } = evidenceLimits;
  const megabytes = String(bytes / 1_048_576);
  return new Refusal(
    409,
    'EVIDENCE_QUOTA_REACHED',
    {
      da: `Der er ikke plads til flere filer i spørgeskemaet: højst ${String(files)} filer, og tilsammen højst ${megabytes} MB. Vælg en mindre fil, vedlæg en, der er uploadet før, eller skriv i kommentaren, hvor dokumentationen kan ses.`,
      en: `There is no room for more files in the questionnaire: at most ${String(files)} files, and at most ${megabytes} MB together. Choose a smaller file, attach one that was uploaded before, or say in the comment where the documentation can be seen.`,
    },
    'file',
  );
}

export function badInput(field: string): Refusal {
  const name = field.slice(0, 60);
  return new Refusal(
    400,
    'BAD_INPUT',
    {
      da: `Feltet »${name}« mangler, er for langt eller hører ikke til her. Ret det, og prøv igen.`,
      en: `The field “${name}” is missing, too long or does not belong here. Correct it and try again.`,
    },
    name,
  );
}

/** What an act or a reader refuses, as a route says it. */
export function refusedInput({ code, message, field }: Rejection, status = 400): Refusal {
  return new Refusal(status, code, message, field);
}

/** The words beside something more, e.g. the answer that stands. */
export function refusalBody({ code, text, field }: Refusal, requestId: string) {
  const message: Bilingual = text;
  return { code, message, ...(field === undefined ? {} : { field }), requestId };
}
