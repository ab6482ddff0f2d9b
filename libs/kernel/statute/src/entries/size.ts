import { nis2 } from './entry.ts';

export const sizeEntries = {
  /** Large entities of annex 1 are essential. */
  essentialBySize: nis2({
    id: 'essential-by-size',
    provision: '§ 4, stk. 1',
    title: { da: 'Væsentlig efter størrelse', en: 'Essential by size' },
    obligation: {
      da: 'En enhed i bilag 1 er væsentlig med mindst 250 ansatte, eller med omsætning over 50 mio. EUR og balance over 43 mio. EUR.',
      en: 'An entity of annex 1 is essential with at least 250 employees, or with turnover over EUR 50m and balance sheet over EUR 43m.',
    },
  }),
  /** A municipality or region that sells telecom services is essential from medium size. */
  municipalTelecom: nis2({
    id: 'municipal-telecom',
    provision: '§ 4, stk. 2',
    title: { da: 'Kommuners og regioners teleudbud', en: 'Telecom services of municipalities and regions' },
    obligation: {
      da: 'En kommune eller region, der erhvervsmæssigt udbyder telenet eller teletjenester, er væsentlig fra mellemstor størrelse.',
      en: 'A municipality or region that provides telecom networks or services commercially is essential from medium size.',
    },
  }),
  /** Qualified trust services, top-level domains and DNS are essential whatever their size. */
  alwaysEssential: nis2({
    id: 'always-essential',
    provision: '§ 4, stk. 3, nr. 1',
    title: { da: 'Altid væsentlig: tillid, topdomæner, DNS', en: 'Always essential: trust, top-level domains, DNS' },
    obligation: {
      da: 'Kvalificerede tillidstjenesteudbydere, topdomænenavneadministratorer og DNS-tjenesteudbydere er væsentlige uanset størrelse.',
      en: 'Qualified trust service providers, top-level domain registries and DNS providers are essential whatever their size.',
    },
  }),
  /** Central government is essential whatever its size. */
  centralGovernment: nis2({
    id: 'central-government',
    provision: '§ 4, stk. 3, nr. 2',
    title: { da: 'Den centrale forvaltning', en: 'Central government' },
    obligation: {
      da: 'Offentlige forvaltningsenheder under den centrale forvaltning er væsentlige uanset størrelse.',
      en: 'Public administration entities of central government are essential whatever their size.',
    },
  }),
  /** Critical entities under CER-loven are essential whatever their size. */
  criticalEntity: nis2({
    id: 'critical-entity',
    provision: '§ 4, stk. 3, nr. 3',
    title: { da: 'Kritisk enhed efter CER-loven', en: 'Critical entity under CER-loven' },
    obligation: {
      da: 'En enhed, der er identificeret som kritisk efter CER-loven, er væsentlig uanset størrelse.',
      en: 'An entity identified as critical under CER-loven is essential whatever its size.',
    },
  }),
  /** Operators identified under NIS 1 stay essential. */
  nis1Operator: nis2({
    id: 'nis1-operator',
    provision: '§ 4, stk. 3, nr. 4',
    title: { da: 'Operatør identificeret efter NIS 1', en: 'Operator identified under NIS 1' },
    obligation: {
      da: 'En operatør af væsentlige tjenester, der var identificeret efter NIS 1, er væsentlig uanset størrelse.',
      en: 'An operator of essential services identified under NIS 1 is essential whatever its size.',
    },
  }),
  /** Providers of special importance are essential whatever their size. */
  criticalProvider: nis2({
    id: 'critical-provider',
    provision: '§ 4, stk. 3, nr. 5',
    title: { da: 'Særlig betydning for samfundet', en: 'Special importance to society' },
    obligation: {
      da: 'En enhed i bilag 1 eller 2, der er eneudbyder eller på anden måde kritisk (litra a-d), er væsentlig uanset størrelse.',
      en: 'An entity of annex 1 or 2 that is a sole provider or otherwise critical (points a-d) is essential whatever its size.',
    },
  }),
  /** Medium-sized and larger entities of annex 1 or 2 are important. */
  importantBySize: nis2({
    id: 'important-by-size',
    provision: '§ 5, stk. 1',
    title: { da: 'Vigtig efter størrelse', en: 'Important by size' },
    obligation: {
      da: 'En enhed i bilag 1 eller 2, der ikke er væsentlig, er vigtig med mindst 50 ansatte, eller med omsætning og balance over 10 mio. EUR.',
      en: 'An entity of annex 1 or 2 that is not essential is important with at least 50 employees, or with turnover and balance sheet over EUR 10m.',
    },
  }),
  /** The authority may decide that an entity under § 4, stk. 3, nr. 4 or 5 is important. */
  authorityDecision: nis2({
    id: 'authority-decision',
    provision: '§ 5, stk. 2',
    title: { da: 'Afgørelse om vigtig enhed', en: 'Decision that the entity is important' },
    obligation: {
      da: 'Myndigheden kan afgøre, at en enhed efter § 4, stk. 3, nr. 4 eller 5, er vigtig i stedet for væsentlig.',
      en: 'The authority may decide that an entity under § 4(3) no. 4 or 5 is important instead of essential.',
    },
  }),
  /** Every trust service provider is at least important. */
  trustProvider: nis2({
    id: 'trust-provider',
    provision: '§ 5, stk. 3',
    title: { da: 'Tillidstjenesteudbydere', en: 'Trust service providers' },
    obligation: {
      da: 'En tillidstjenesteudbyder, der ikke er væsentlig, er vigtig uanset størrelse.',
      en: 'A trust service provider that is not essential is important whatever its size.',
    },
  }),
  /** Domain name registration services register and keep domain data; nothing more follows from them. */
  domainRegistrationOnly: nis2({
    id: 'domain-registration-only',
    provision: '§§ 9 og 11',
    title: { da: 'Domænenavnsregistrering', en: 'Domain name registration services' },
    obligation: {
      da: 'Den, der kun leverer domænenavnsregistrering, skal registrere sig og føre domænedata, men er hverken væsentlig eller vigtig.',
      en: 'Whoever only provides domain name registration must register and keep domain data, but is neither essential nor important.',
    },
  }),
  /** No rule of §§ 4 and 5 is met. */
  neitherClass: nis2({
    id: 'neither-class',
    provision: '§ 4 og § 5 ikke opfyldt',
    title: { da: 'Hverken væsentlig eller vigtig', en: 'Neither essential nor important' },
    obligation: {
      da: 'Enheden opfylder hverken § 4 eller § 5 og er ikke omfattet. Begrundelsen gemmes.',
      en: 'The entity meets neither § 4 nor § 5 and is not covered. The reasons are kept.',
    },
  }),
} as const;
