import type { Bilingual } from '@varsel/event-sourcing';
import type { Tally } from '../decision/vote-count.ts';
import type { ResultEntry } from './decision.view.ts';

/** The result as a person reads it. */
export function resultText(result: ResultEntry): Bilingual {
  const votes = {
    da: `${String(result.approvals)} for, ${String(result.refusals)} imod, ${String(result.abstentions)} hverken for eller imod`,
    en: `${String(result.approvals)} for, ${String(result.refusals)} against, ${String(result.abstentions)} neither way`,
  };
  const [needed, members] = [String(result.participantsNeeded), String(result.membersInOffice)];
  switch (result.outcome) {
    case 'carried':
      return { da: `Foranstaltningerne er godkendt: ${votes.da}.`, en: `The measures are approved: ${votes.en}.` };
    case 'refused':
      return {
        da: `Foranstaltningerne er ikke godkendt: ${votes.da}.`,
        en: `The measures are not approved: ${votes.en}.`,
      };
    case 'lapsed':
      return {
        da: `Forslaget er bortfaldet: for få deltog. Der skulle mindst ${needed} af ${members} medlemmer til. Afgivet blev: ${votes.da}.`,
        en: `The proposal has lapsed: too few took part. It took at least ${needed} of ${members} members. Votes given: ${votes.en}.`,
      };
  }
}

/** What an open decision still waits for. */
export function quorumText({
  approvals,
  refusals,
  abstentions,
  membersInOffice,
  participantsNeeded,
}: Tally): Bilingual {
  const participants = approvals + refusals + abstentions;
  const [took, members, needed] = [participants, membersInOffice, participantsNeeded].map(String);
  const missing = participantsNeeded - participants;
  const rest =
    missing > 0
      ? {
          da: `Der mangler ${String(missing)}, før den er gyldig.`,
          en: moreNeeded(missing),
        }
      : { da: 'Der er nok til, at den er gyldig.', en: 'That is enough for it to be valid.' };
  return {
    da: `${took ?? ''} af ${members ?? ''} medlemmer har stemt; mindst ${needed ?? ''} skal deltage. ${rest.da}`,
    en: `${took ?? ''} of ${members ?? ''} members have voted; at least ${needed ?? ''} must take part. ${rest.en}`,
  };
}

function moreNeeded(missing: number): string {
  return missing === 1 ? 'One more is needed.' : `${String(missing)} more are needed.`;
}

export const notAMember: Bilingual = {
  da: 'Du har ikke rollen »medlem af ledelsesorganet«. Den giver en administrator under Personer.',
  en: 'You do not hold the role “member of the management body”. An administrator gives it under People.',
};
