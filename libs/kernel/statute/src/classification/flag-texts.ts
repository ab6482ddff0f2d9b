import type { Bilingual } from '@varsel/event-sourcing';

interface FlagText {
  readonly kind: 'uncertain' | 'watch' | 'provisional' | 'note';
  readonly text: Bilingual;
}

function flag(kind: FlagText['kind'], da: string, en: string): FlagText {
  return { kind, text: { da, en } };
}

export const flagTexts = {
  borderline: flag(
    'uncertain',
    'Resultatet ligger inden for 2 % af en grænse. Kontrollér tal og vekselkurs, før svaret bruges.',
    'The result lies within 2 % of a limit. Check figures and exchange rate before using the answer.',
  ),
  'two-period-watch': flag(
    'watch',
    'Det seneste regnskabsår alene giver et andet svar end to år i træk. Hold øje; om danske myndigheder bruger toårsreglen, er ikke bekræftet.',
    'The last accounting period alone gives another answer than two in a row. Keep watch; whether Danish authorities use the two-period rule is not confirmed.',
  ),
  'recital-16': flag(
    'uncertain',
    'Koncernens tal afgør klassen. Er enhedens systemer uafhængige af koncernens, kan det tale for en anden vurdering (direktivets betragtning 16); det kræver en begrundet beslutning.',
    'The group’s figures decide the class. If the entity’s systems are independent of the group’s, that may speak for another assessment (recital 16 of the directive); it takes a reasoned decision.',
  ),
  'recital-16-override': flag(
    'uncertain',
    'Koncernens tal er holdt ude efter en begrundet beslutning (betragtning 16). Dansk praksis er ikke bekræftet.',
    'The group’s figures were left out by a reasoned decision (recital 16). Danish practice is not confirmed.',
  ),
  'self-assessed-critical': flag(
    'provisional',
    'Enheden har selv vurderet, at den er kritisk efter nr. 5. Svaret er foreløbigt, til myndigheden har bekræftet det.',
    'The entity has itself assessed that it is critical under nr. 5. The answer is provisional until the authority confirms it.',
  ),
  'cer-outside-annex': flag(
    'uncertain',
    'Kritisk efter CER-loven uden en type i bilag 1 eller 2: direktivet omfatter enheden, men § 1, stk. 1, taler imod. Få det vurderet.',
    'Critical under CER-loven without a type of annex 1 or 2: the directive covers the entity, but § 1, stk. 1, speaks against it. Have it assessed.',
  ),
  'downgrade-and-size': flag(
    'uncertain',
    'Myndigheden har afgjort »vigtig«, men enheden er også væsentlig af en anden grund. Loven siger ikke, hvad der går forud; her er størrelsen den stærkeste.',
    'The authority has decided “important”, but the entity is essential on another ground too. The act does not say which comes first; here size is the stronger.',
  ),
  'municipality-without-annex-type': flag(
    'uncertain',
    'En kommune er ikke selv en type i bilagene. Vælg de aktiviteter i bilagene, som kommunen udøver, fx sundhed.',
    'A municipality is not itself a type of the annexes. Choose the annex activities it carries out, such as health care.',
  ),
  'mixed-registration': flag(
    'note',
    'Enheden har typer efter både § 9 og § 10: indberet begge sæt oplysninger og brug den korteste frist, 2 uger.',
    'The entity has types under both § 9 and § 10: file both sets of data and use the shorter limit, 2 weeks.',
  ),
  exempted: flag(
    'note',
    'Ministerens fritagelse slår pligter fra for de nævnte aktiviteter. Klassen er den samme.',
    'The minister’s exemption switches duties off for the named activities. The class is the same.',
  ),
  'exemption-impossible': flag(
    'uncertain',
    'Tillidstjenesteudbydere kan ikke fritages (§ 1, stk. 6). Kontrollér afgørelsen.',
    'Trust service providers cannot be exempted (§ 1, stk. 6). Check the decision.',
  ),
  'no-representative': flag(
    'watch',
    'Udbyderen er uden for EU og har ingen repræsentant: alle lande, hvor den udbyder tjenester, har jurisdiktion (§ 2, stk. 4). Udpeg en repræsentant.',
    'The provider is outside the EU and has no representative: every state where it offers services has jurisdiction (§ 2, stk. 4). Appoint a representative.',
  ),
  'outside-other-act': flag(
    'note',
    'Enheden er ikke omfattet af NIS 2-loven, men kan have tilsvarende pligter efter en anden lov.',
    'The entity is not covered by the NIS 2 act, but may have corresponding duties under another act.',
  ),
} as const satisfies Readonly<Record<string, FlagText>>;

export type FlagId = keyof typeof flagTexts;
