import type { Bilingual } from '@varsel/event-sourcing';
import type { VoteKind } from './decision.events.ts';

interface Signed {
  readonly version: number;
  readonly manifestHash: string;
}

/** The first twelve digits, in groups a person can compare: `9f41 c07a 18de`. */
export function controlCode(hash: string): string {
  return (hash.slice(0, 12).match(/.{4}/g) ?? []).join(' ');
}

const heads: Readonly<Record<VoteKind, Bilingual>> = {
  approve: { da: 'Jeg stemmer for at godkende', en: 'I vote to approve' },
  refuse: { da: 'Jeg stemmer imod at godkende', en: 'I vote against approving' },
  abstain: { da: 'Jeg stemmer hverken for eller imod at godkende', en: 'I vote neither for nor against approving' },
};

/** The exact words a member signs. Our own wording; what they rest on is § 7, stk. 1. */
export function statementOf(vote: VoteKind, { version, manifestHash }: Signed): Bilingual {
  const [head, number, code] = [heads[vote], String(version), controlCode(manifestHash)];
  return {
    da: `${head.da} organisationens foranstaltninger til styring af cybersikkerhedsrisici, som de er forelagt mig i version ${number} med kontrolkode ${code}. Jeg stemmer som medlem af ledelsesorganet efter NIS 2-lovens § 7, stk. 1, jf. § 6.`,
    en: `${head.en} the organisation’s cybersecurity risk-management measures as put to me in version ${number} with control code ${code}. I vote as a member of the management body under § 7(1) of the Danish NIS 2 Act, cf. § 6.`,
  };
}
