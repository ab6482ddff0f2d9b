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

/** What the supplier's door keeps of people outside the log. */
export const supplierPeople: PeopleOutside = {
  columns: [
    column('supplier_respondent', 'name', { da: 'Hvem der svarer', en: 'Who answers' }),
    column('supplier_respondent', 'email', { da: 'Hvor linket sendes hen', en: 'Where the link goes' }),
    column('supplier_answer', 'content', { da: 'Svar før indsendelse', en: 'Answers before submission' }, withRecord),
    column('supplier_content', 'content', { da: 'Store indsendelser', en: 'Large submissions' }, withRecord),
    column('supplier_evidence', 'name', { da: 'Filer til svar', en: 'Files with answers' }, withRecord),
  ],
  addresses: 'select email from supplier_respondent where id::text = any ($1)',
  forgets: [
    {
      what: { da: 'Links til leverandørens dør', en: 'Links to the supplier’s door' },
      table: 'supplier_link',
      where: theirs('supplier_link.respondent::text'),
    },
    {
      what: { da: 'Besøg gennem leverandørens dør', en: 'Visits through the supplier’s door' },
      table: 'supplier_session',
      where: theirs('supplier_session.respondent::text'),
    },
    {
      what: { da: 'Navn og e-mail som den, der svarer', en: 'Name and e-mail as the one who answers' },
      table: 'supplier_respondent',
      where: theirs('supplier_respondent.id::text'),
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
      where: `supplier_content.sha256 in (select e.data::json ->> 'sha256' from event e
          where e.tenant = given.tenant and e.type = 'AnswersSubmitted' and e.stream in (select 'assessment-' || s from unnest(given.subjects) s))
        and supplier_content.sha256 not in (select e.data::json ->> 'sha256' from event e
          where e.tenant = given.tenant and e.type = 'AnswersSubmitted' and e.stream not in (select 'assessment-' || s from unnest(given.subjects) s))`,
    },
  ],
};
