import type { GlossaryTerm } from './term.ts';

/** § 6: services, measures, evidence and risks. */
export const riskTerms: readonly GlossaryTerm[] = [
  {
    code: 'service',
    term: { da: 'tjeneste', en: 'service' },
    provision: '§ 6, stk. 1',
    meaning: {
      da: 'Noget, enheden leverer, som gør den omfattet. Risici vurderes tjeneste for tjeneste.',
      en: 'Something the entity delivers that makes it covered. Risks are assessed service by service.',
    },
    mark: 'J',
  },
  {
    code: 'totp',
    term: { da: 'TOTP', en: 'TOTP' },
    provision: '§ 6, stk. 1, nr. 10',
    meaning: {
      da: 'Tidsbestemt engangskode: seks cifre fra en app på telefonen, nye hvert halve minut (RFC 6238). Det andet trin, når man logger ind.',
      en: 'Time-based one-time password: six digits from an app on the phone, new every half minute (RFC 6238). The second step of signing in.',
    },
    mark: 'K',
  },
  {
    code: 'requirement',
    term: { da: 'krav i bilaget', en: 'requirement of the annex' },
    provision: 'Forordning 2024/2690, bilaget',
    meaning: {
      da: 'Et af de 161 punkter under de ti foranstaltninger. Binder kun bestemte udbydere; for andre er de et opslagsværk.',
      en: 'One of the 161 points under the ten measures. Binds certain providers only; a catalogue for everyone else.',
    },
    mark: 'C',
  },
  {
    code: 'statementOfApplicability',
    term: { da: 'redegørelse for foranstaltninger', en: 'statement of applicability' },
    provision: '§ 6, stk. 1',
    meaning: {
      da: 'Samlet oversigt: hver foranstaltning med tilstand og begrundelse, og hvad der er udeladt og hvorfor.',
      en: 'The whole in one place: each measure with state and reason, and what is left out and why.',
    },
    mark: 'J',
  },
  {
    code: 'evidence',
    term: { da: 'evidens', en: 'evidence' },
    provision: '§ 6, stk. 1, nr. 6',
    meaning: {
      da: 'En fil, der viser, at en foranstaltning virker. Gælder fra én dag og eventuelt til en anden.',
      en: 'A file that shows that a measure works. Holds from one day and possibly to another.',
    },
    mark: 'J',
  },
  {
    code: 'drift',
    term: { da: 'ændret siden godkendelsen', en: 'drift' },
    provision: '§ 7, stk. 1',
    meaning: {
      da: 'Forskellen mellem det, ledelsen godkendte, og det, der gælder nu. Væsentlig, når noget er gået tilbage, udeladt, trukket tilbage eller udløbet.',
      en: 'The difference between what the management body approved and what holds now. Material when something went back, was left out, was withdrawn or has expired.',
    },
    mark: 'J',
  },
  {
    code: 'inherentRisk',
    term: { da: 'risiko før foranstaltninger', en: 'inherent risk' },
    provision: '§ 6, stk. 1, nr. 1',
    meaning: {
      da: 'Sandsynlighed og konsekvens, som de ville være uden foranstaltninger, på hver af de fire egenskaber.',
      en: 'Likelihood and consequence as they would be without measures, on each of the four properties.',
    },
    mark: 'J',
  },
  {
    code: 'residualRisk',
    term: { da: 'restrisiko', en: 'residual risk' },
    provision: '§ 6, stk. 1, nr. 1',
    meaning: {
      da: 'Det, der er tilbage af risikoen med foranstaltningerne, som de er.',
      en: 'What is left of the risk with the measures as they are.',
    },
    mark: 'J',
  },
  {
    code: 'riskAcceptance',
    term: { da: 'accept af risiko', en: 'acceptance of a risk' },
    provision: '§ 6, stk. 1, nr. 1',
    meaning: {
      da: 'Beslutning om at leve med en risiko i en periode. Skal tages op igen, når det, den bygger på, ændrer sig.',
      en: 'The decision to live with a risk for a time. Taken up again when what it rests on changes.',
    },
    mark: 'J',
  },
  {
    code: 'riskRound',
    term: { da: 'risikorunde', en: 'risk round' },
    provision: '§ 6, stk. 1, nr. 1',
    meaning: {
      da: 'En gennemgang af risiciene for alle tjenester. Gælder i 12 måneder og er grundlaget for ledelsens godkendelse.',
      en: 'Going through the risks of every service. Holds for 12 months and is what the management body’s approval builds on.',
    },
    mark: 'J',
  },
  {
    code: 'electorate',
    term: { da: 'de stemmeberettigede', en: 'electorate' },
    provision: '§ 7, stk. 1',
    meaning: {
      da: 'De medlemmer af ledelsesorganet, et forslag er forelagt, med deres poster og reglen for, hvornår der kan besluttes. Skrevet ned, når det forelægges.',
      en: 'The members of the management body a proposal was put to, with their seats and the rule for deciding. Written down when it is put.',
    },
    mark: 'J',
  },
];
