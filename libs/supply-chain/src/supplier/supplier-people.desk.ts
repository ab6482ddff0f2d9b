import type { Bilingual } from '@varsel/event-sourcing';
import type { PeopleOutside, PersonalColumn } from '@varsel/event-store';

const respondent: Bilingual = { da: 'Den, der svarer for leverandøren', en: 'Who answers for the supplier' };
const basis = 'GDPR art. 6(1)(c); § 6, stk. 1, nr. 4';
const withContact: Bilingual = { da: 'Sammen med kontakten', en: 'With the contact' };
const withRecord: Bilingual = {
  da: 'Sammen med vurderingens tekster, tidligst fem år efter kontraktens ophør',
  en: 'With the texts of the assessment, five years after the end of the contract at the earliest',
};
const column = (table: string, name: string, purpose: Bilingual, erased = withContact): PersonalColumn => ({
  ...{ table, column: name, purpose, erased, basis, subject: respondent },
});

const theirs = (of: string): string => `${of} = any (given.subjects)`;

/** Those who answered, and the colleagues they asked for help: a colleague is known through them alone. */
const answering = (of: string): string =>
  `${of} in (select r.id from supplier_respondent r where r.tenant = given.tenant
      and (${theirs('r.id::text')} or ${theirs('r.invited_by::text')}))`;

/** What submissions of assessments keep beside the log: those of the erased, or those of all others. */
const submitted = (whose: 'in' | 'not in'): string =>
  `(select e.data::json ->> 'sha256' from event e where e.tenant = given.tenant and e.type = 'AnswersSubmitted'
      and e.stream ${whose} (select 'assessment-' || s from unnest(given.subjects) s))`;

/** What the supplier's door keeps of people outside the log. */
export const supplierPeople: PeopleOutside = {
  columns: [
    column('supplier_respondent', 'name', { da: 'Hvem der svarer', en: 'Who answers' }),
    column('supplier_respondent', 'email', { da: 'Hvor linket sendes hen', en: 'Where the link goes' }),
    column('supplier_answer', 'content', { da: 'Svar før indsendelse', en: 'Answers before submission' }, withRecord),
    column('supplier_content', 'content', { da: 'Store indsendelser', en: 'Large submissions' }, withRecord),
    column('supplier_evidence', 'name', { da: 'Filer til svar', en: 'Files with answers' }, withRecord),
  ],
  addresses: 'select email from supplier_respondent where id::text = any ($1) or invited_by::text = any ($1)',
  // Links and visits first: they are found through the respondents.
  forgets: [
    {
      what: { da: 'Links til leverandørens dør', en: 'Links to the supplier’s door' },
      table: 'supplier_link',
      where: answering('supplier_link.respondent'),
    },
    {
      what: { da: 'Besøg gennem leverandørens dør', en: 'Visits through the supplier’s door' },
      table: 'supplier_session',
      where: answering('supplier_session.respondent'),
    },
    {
      what: {
        da: 'Navn og e-mail som den, der svarer, og på kolleger, der hjalp',
        en: 'Name and e-mail as the one who answers, and of colleagues who helped',
      },
      table: 'supplier_respondent',
      where: `(${theirs('supplier_respondent.id::text')} or ${theirs('supplier_respondent.invited_by::text')})`,
    },
    {
      what: { da: 'Svar før indsendelse', en: 'Answers before submission' },
      table: 'supplier_answer',
      where: theirs('supplier_answer.assessment'),
    },
    {
      what: { da: 'Filnavne til svar', en: 'Names of files with answers' },
      table: 'supplier_evidence',
      where: theirs('supplier_evidence.assessment'),
    },
    {
      what: { da: 'Indsendelser, der lå ved siden af loggen', en: 'Submissions that lay beside the log' },
      table: 'supplier_content',
      // Content is kept by its hash: the same bytes of another assessment are another person's and stay.
      where: `supplier_content.sha256 in ${submitted('in')} and supplier_content.sha256 not in ${submitted('not in')}`,
    },
  ],
};
