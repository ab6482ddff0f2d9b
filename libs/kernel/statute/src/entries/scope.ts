import { nis2 } from './entry.ts';

export const scopeEntries = {
  /** Find out whether the entity is covered, and as what. */
  scope: nis2({
    id: 'scope',
    provision: '§§ 1-5',
    title: { da: 'Omfattelse og klasse', en: 'Scope and class' },
    obligation: {
      da: 'Enheden afklarer med begrundelse, om den er omfattet, og om den er væsentlig eller vigtig.',
      en: 'The entity establishes, with reasons, whether it is covered and whether it is essential or important.',
    },
  }),
  /** Covered are public and private entities of a type in bilag 1 or 2. */
  annexTypes: nis2({
    id: 'annex-types',
    provision: '§ 1, stk. 1',
    title: { da: 'Enhedstyper i bilag 1 og 2', en: 'Entity types of annexes 1 and 2' },
    obligation: {
      da: 'Loven gælder for offentlige og private enheder af en type i bilag 1 eller 2.',
      en: 'The act applies to public and private entities of a type in annex 1 or 2.',
    },
  }),
  /** The energy act applies instead, as far as it reaches. */
  energyAct: nis2({
    id: 'energy-act',
    provision: '§ 1, stk. 2, 1. pkt.',
    title: { da: 'Energisektorens egen lov', en: 'The energy sector’s own act' },
    obligation: {
      da: 'Loven gælder ikke, i det omfang lov 258/2025 om energisektoren gælder.',
      en: 'The act does not apply to the extent that act 258/2025 on the energy sector applies.',
    },
  }),
  /** The telecom act applies instead, as far as it reaches. */
  telecomAct: nis2({
    id: 'telecom-act',
    provision: '§ 1, stk. 2, 2. pkt.',
    title: { da: 'Telesektorens egen lov', en: 'The telecom sector’s own act' },
    obligation: {
      da: 'Loven gælder ikke, i det omfang lov 435/2025 om telesektoren gælder.',
      en: 'The act does not apply to the extent that act 435/2025 on the telecom sector applies.',
    },
  }),
  /** Designated operators of financial digital infrastructure are outside. */
  designatedFinancial: nis2({
    id: 'designated-financial',
    provision: '§ 1, stk. 2, 3. pkt.',
    title: { da: 'Udpeget finansiel digital infrastruktur', en: 'Designated financial digital infrastructure' },
    obligation: {
      da: 'Loven gælder ikke for operatører, der er udpeget efter § 333 i lov om finansiel virksomhed.',
      en: 'The act does not apply to operators designated under § 333 of the Financial Business Act.',
    },
  }),
  /** An EU sector act of at least equal effect applies instead. */
  equivalentSectorAct: nis2({
    id: 'equivalent-sector-act',
    provision: '§ 1, stk. 3',
    title: { da: 'Tilsvarende EU-sektorregler', en: 'Equivalent EU sector rules' },
    obligation: {
      da: 'Enheder under EU-sektorregler med mindst samme virkning, fx DORA, er ikke omfattet.',
      en: 'Entities under EU sector rules of at least equal effect, such as DORA, are not covered.',
    },
  }),
  /** National security, public security, defence and law enforcement are outside. */
  publicSecurity: nis2({
    id: 'public-security',
    provision: '§ 1, stk. 4',
    title: { da: 'National sikkerhed, forsvar og retshåndhævelse', en: 'National security, defence, law enforcement' },
    obligation: {
      da: 'Offentlige forvaltningsenheder inden for national eller offentlig sikkerhed, forsvar eller retshåndhævelse er ikke omfattet.',
      en: 'Public administration entities within national or public security, defence or law enforcement are not covered.',
    },
  }),
  /** The minister may switch duties off for named activities; the class stays. */
  ministerialExemption: nis2({
    id: 'ministerial-exemption',
    provision: '§ 1, stk. 5',
    title: { da: 'Undtagelse ved afgørelse', en: 'Exemption by decision' },
    obligation: {
      da: 'Ministeren kan fritage bestemte aktiviteter for pligter. Klassen ændres ikke, og tillidstjenesteudbydere kan ikke fritages (stk. 6).',
      en: 'The minister may exempt named activities from duties. The class does not change, and trust service providers cannot be exempted (subsection 6).',
    },
  }),
  /** Danish jurisdiction by establishment or by main establishment. */
  jurisdiction: nis2({
    id: 'jurisdiction',
    provision: '§ 2',
    title: { da: 'Dansk jurisdiktion', en: 'Danish jurisdiction' },
    obligation: {
      da: 'Enheden hører under Danmark, hvis den er etableret her; for visse digitale typer afgør hovedforretningsstedet det.',
      en: 'The entity is under Danish jurisdiction if it is established here; for some digital types the main establishment decides.',
    },
  }),
  /** A provider outside the EU appoints a representative. */
  representative: nis2({
    id: 'representative',
    provision: '§ 2, stk. 4',
    title: { da: 'Repræsentant i EU', en: 'Representative in the EU' },
    obligation: {
      da: 'En udbyder uden for EU, der udbyder tjenester her, skal have en repræsentant i et EU-land, hvor den udbyder dem.',
      en: 'A provider outside the EU that offers services here must have a representative in a Member State where it offers them.',
    },
  }),
  /** The act does not apply in the Faroe Islands and Greenland. */
  territory: nis2({
    id: 'territory',
    provision: '§ 34',
    title: { da: 'Færøerne og Grønland', en: 'The Faroe Islands and Greenland' },
    obligation: {
      da: 'Loven gælder ikke for Færøerne og Grønland, medmindre den sættes i kraft dér.',
      en: 'The act does not apply to the Faroe Islands and Greenland unless it is put into force there.',
    },
  }),
} as const;
