import { mailTemplate, type MailTemplate, oneLine } from '@varsel/outbound';

/** What every mail about a questionnaire says. */
export interface RoundParams extends Readonly<Record<string, string>> {
  readonly organisation: string;
  readonly reference: string;
  readonly dueOn: string;
  readonly dueOnEn: string;
}

type LinkParams = RoundParams & { readonly name: string; readonly link: string };

/** Subjects hold no substance; links stand after a `#`. */
const questionnaireMail = mailTemplate<LinkParams>({
  name: 'supplier-questionnaire',
  da: (mail) => ({
    subject: `${oneLine(mail.organisation)} beder om svar (${mail.reference})`,
    text: `Hej ${oneLine(mail.name)}

${oneLine(mail.organisation)} er omfattet af NIS 2-loven og skal kende sikkerheden hos sine leverandører. Derfor beder organisationen jer svare på ${mail['asked'] ?? ''} spørgsmål senest ${mail.dueOn}.

Åbn spørgeskemaet her:
${mail.link}

Det tager omkring ${mail['minutes'] ?? ''} minutter. Svarene gemmes, mens I skriver, og en kollega kan hjælpe med et afsnit.
Når du åbner linket, sender vi en kode til denne adresse. Linket virker én gang; på siden kan du få et nyt.
Svarene ses kun af ${oneLine(mail.organisation)}.

Kender du ikke organisationen, så se bort fra mailen.
`,
  }),
  en: (mail) => ({
    subject: `${oneLine(mail.organisation)} asks for answers (${mail.reference})`,
    text: `Hello ${oneLine(mail.name)}

${oneLine(mail.organisation)} is covered by the Danish NIS 2 Act and must know the security of its suppliers. It therefore asks you to answer ${mail['asked'] ?? ''} questions by ${mail.dueOnEn}.

Open the questionnaire here:
${mail.link}

It takes about ${mail['minutes'] ?? ''} minutes. Answers are saved as you write, and a colleague can help with a section.
When you open the link we send a code to this address. The link works once; you can get a new one on the page.
The answers are seen by ${oneLine(mail.organisation)} only.

If you do not know the organisation, please ignore this mail.
`,
  }),
});

const newLinkMail = mailTemplate<LinkParams>({
  name: 'supplier-new-link',
  da: (mail) => ({
    subject: `Nyt link til spørgeskema ${mail.reference}`,
    text: `Hej ${oneLine(mail.name)}

Her er et nyt link til spørgeskemaet fra ${oneLine(mail.organisation)}. Det, der er skrevet, er gemt.
${mail.link}

Svar senest ${mail.dueOn}. Linket virker én gang.
`,
  }),
  en: (mail) => ({
    subject: `New link to questionnaire ${mail.reference}`,
    text: `Hello ${oneLine(mail.name)}

Here is a new link to the questionnaire from ${oneLine(mail.organisation)}. What was written is kept.
${mail.link}

Please answer by ${mail.dueOnEn}. The link works once.
`,
  }),
});

const clarificationMail = mailTemplate<LinkParams>({
  name: 'supplier-clarification',
  da: (mail) => ({
    subject: `Opklarende spørgsmål til ${mail.reference}`,
    text: `Hej ${oneLine(mail.name)}

${oneLine(mail.organisation)} har læst jeres svar og har et opklarende spørgsmål. Det svar, spørgsmålet gælder, kan rettes samtidig.
${mail.link}

Linket virker én gang.
`,
  }),
  en: (mail) => ({
    subject: `Clarification about ${mail.reference}`,
    text: `Hello ${oneLine(mail.name)}

${oneLine(mail.organisation)} has read your answers and asks you to clarify one of them. That answer can be corrected at the same time.
${mail.link}

The link works once.
`,
  }),
});

const reopenedMail = mailTemplate<LinkParams>({
  name: 'supplier-reopened',
  da: (mail) => ({
    subject: `Spørgeskema ${mail.reference} er åbnet igen`,
    text: `Hej ${oneLine(mail.name)}

${oneLine(mail.organisation)} har åbnet spørgeskemaet igen, så svarene kan rettes. Det, I sendte, står der stadig.
${mail.link}

Send svarene igen senest ${mail.dueOn}. Linket virker én gang.
`,
  }),
  en: (mail) => ({
    subject: `Questionnaire ${mail.reference} is open again`,
    text: `Hello ${oneLine(mail.name)}

${oneLine(mail.organisation)} has opened the questionnaire again so that the answers can be corrected. What you sent is still there.
${mail.link}

Please send the answers again by ${mail.dueOnEn}. The link works once.
`,
  }),
});

const colleagueMail = mailTemplate<LinkParams>({
  name: 'supplier-colleague',
  da: (mail) => ({
    subject: `Hjælp med spørgeskema ${mail.reference}`,
    text: `Hej ${oneLine(mail.name)}

${oneLine(mail['colleague'] ?? '')} beder dig svare på afsnittet »${oneLine(mail['sectionDa'] ?? '')}« i et spørgeskema fra ${oneLine(mail.organisation)}.
${mail.link}

Du ser og skriver kun i det afsnit. Svar senest ${mail.dueOn}; din kollega sender det hele. Linket virker én gang.
`,
  }),
  en: (mail) => ({
    subject: `Help with questionnaire ${mail.reference}`,
    text: `Hello ${oneLine(mail.name)}

${oneLine(mail['colleague'] ?? '')} asks you to answer the section “${oneLine(mail['sectionEn'] ?? '')}” of a questionnaire from ${oneLine(mail.organisation)}.
${mail.link}

You see and write that section only. Please answer by ${mail.dueOnEn}; your colleague sends the whole. The link works once.
`,
  }),
});

/** Mails that carry a link. */
export const linkMails = {
  questionnaire: questionnaireMail,
  'new-link': newLinkMail,
  clarification: clarificationMail,
  reopened: reopenedMail,
  colleague: colleagueMail,
} as const;

export interface LinkLetter {
  readonly kind: keyof typeof linkMails;
  readonly params: RoundParams;
}

/** The code that proves that whoever opened the link reads the mailbox it was sent to. */
export const codeMail = mailTemplate<{ readonly organisation: string; readonly code: string }>({
  name: 'supplier-code',
  da: ({ organisation, code }) => ({
    subject: 'Din kode til spørgeskemaet',
    text: `Koden er ${code}

Skriv den på siden, hvor du åbnede spørgeskemaet fra ${oneLine(organisation)}. Den virker i 10 minutter.
Har du ikke åbnet et link, så giv ikke koden til nogen.
`,
  }),
  en: ({ organisation, code }) => ({
    subject: 'Your code for the questionnaire',
    text: `The code is ${code}

Write it on the page where you opened the questionnaire from ${oneLine(organisation)}. It works for 10 minutes.
If you did not open a link, do not give the code to anyone.
`,
  }),
});

/** Tells that the answers were received, so that nobody else can have sent them unseen. */
export const receiptMail = mailTemplate<{
  readonly organisation: string;
  readonly reference: string;
  readonly name: string;
  readonly submittedAt: string;
  readonly submittedAtEn: string;
  readonly sha256: string;
}>({
  name: 'supplier-receipt',
  da: (mail) => ({
    subject: `Svarene på ${mail.reference} er modtaget`,
    text: `Hej

${oneLine(mail.name)} har sendt svarene på spørgeskema ${mail.reference} til ${oneLine(mail.organisation)} den ${mail.submittedAt}.

Fingeraftryk af svarene (SHA-256):
${mail.sha256}

Svarene kan ikke længere rettes. Har organisationen et opklarende spørgsmål, kommer der en mail.
`,
  }),
  en: (mail) => ({
    subject: `The answers to ${mail.reference} were received`,
    text: `Hello

${oneLine(mail.name)} sent the answers to questionnaire ${mail.reference} to ${oneLine(mail.organisation)} on ${mail.submittedAtEn}.

Fingerprint of the answers (SHA-256):
${mail.sha256}

The answers can no longer be changed. If the organisation needs a clarification, you will get a mail.
`,
  }),
});

/** Without a link of its own: the page behind the first one gives a new one in one click. */
export const reminderMail = mailTemplate<{
  readonly organisation: string;
  readonly reference: string;
  readonly name: string;
  readonly occasion: string;
  readonly dueOn: string;
  readonly dueOnEn: string;
}>({
  name: 'supplier-reminder',
  da: (mail) => ({
    subject: `Påmindelse om ${mail.reference}`,
    text: `Hej ${oneLine(mail.name)}

${reminded.da(mail)}

Åbn linket i den seneste mail, du har fået om ${mail.reference}. Virker det ikke længere, giver siden dig et nyt med ét klik.
`,
  }),
  en: (mail) => ({
    subject: `Reminder of ${mail.reference}`,
    text: `Hello ${oneLine(mail.name)}

${reminded.en(mail)}

Open the link in the latest mail you received about ${mail.reference}. If it no longer works, the page gives you a new one in one click.
`,
  }),
});

type Reminder = Readonly<Record<'organisation' | 'occasion' | 'dueOn' | 'dueOnEn', string>>;

const reminded = {
  da: ({ organisation, occasion, dueOn }: Reminder): string =>
    ({
      'soon-due': `${oneLine(organisation)} beder jer svare på spørgeskemaet senest ${dueOn}.`,
      overdue: `Fristen for spørgeskemaet fra ${oneLine(organisation)} var ${dueOn}. Vi mangler stadig jeres svar; ubesvarede spørgsmål tæller 0.`,
      clarification: `${oneLine(organisation)} venter på jeres svar på et opklarende spørgsmål.`,
    })[occasion] ?? '',
  en: ({ organisation, occasion, dueOnEn }: Reminder): string =>
    ({
      'soon-due': `${oneLine(organisation)} asks you to answer the questionnaire by ${dueOnEn}.`,
      overdue: `The questionnaire from ${oneLine(organisation)} was due on ${dueOnEn}. Your answers are still missing; unanswered questions count 0.`,
      clarification: `${oneLine(organisation)} is waiting for your answer to a clarification.`,
    })[occasion] ?? '',
};

/** Every kind of mail of this context, for the worker that sends. */
export const supplierMails: readonly MailTemplate[] = [
  ...Object.values(linkMails),
  codeMail,
  receiptMail,
  reminderMail,
];
