import {
  firstRejection,
  refuseOptionalText,
  refuseText,
  type Rejection,
  reject,
  tidyOptionalText,
  tidyText,
} from '@varsel/event-sourcing';
import type { SupplierProfile } from './supplier.contents.ts';
import { basis, texts } from './supplier-rules.ts';

const mostServices = 200;

export function refuseProfile(profile: SupplierProfile): Rejection | undefined {
  return firstRejection(
    refuseText(profile.name, texts.name),
    refuseText(profile.delivers, texts.delivers),
    !isCountry(profile.country) && countryUnknown(),
    refuseOptionalText(profile.foreignId, texts.foreignId),
    refuseOptionalText(profile.ultimateOwner, texts.ultimateOwner),
    refuseOptionalText(profile.sites, texts.sites),
    refuseOptionalText(profile.subcontractors, texts.subcontractors),
    refuseOptionalText(profile.exitPlan, texts.exitPlan),
    profile.services.length > mostServices && tooManyServices(),
  );
}

export function tidyProfile(profile: SupplierProfile): SupplierProfile {
  return {
    name: tidyText(profile.name),
    cvr: profile.cvr,
    foreignId: tidyOptionalText(profile.foreignId),
    country: profile.country,
    ultimateOwner: tidyOptionalText(profile.ultimateOwner),
    directSupplier: profile.directSupplier,
    ictRelevant: profile.ictRelevant,
    delivers: tidyText(profile.delivers),
    kinds: [...new Set(profile.kinds)].toSorted(),
    access: profile.access,
    dataCategories: [...new Set(profile.dataCategories)].toSorted(),
    sites: tidyOptionalText(profile.sites),
    subcontractors: tidyOptionalText(profile.subcontractors),
    exitPlan: tidyOptionalText(profile.exitPlan),
    services: [...new Set(profile.services)].toSorted(),
    responsible: profile.responsible,
  };
}

export function sameProfile(a: SupplierProfile, b: SupplierProfile): boolean {
  return JSON.stringify(tidyProfile(a)) === JSON.stringify(tidyProfile(b));
}

function isCountry(code: string): boolean {
  // `ZZ` stands for an unknown region.
  if (!/^[A-Z]{2}$/.test(code) || code === 'ZZ') return false;
  return new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(code) !== undefined;
}

function countryUnknown(): Rejection {
  return reject(
    'COUNTRY_UNKNOWN',
    basis,
    {
      da: 'Landet kendes ikke. Vælg det på listen (kode med to bogstaver, f.eks. DK).',
      en: 'The country is not known. Choose it from the list (a code of two letters, e.g. DK).',
    },
    'country',
  );
}

function tooManyServices(): Rejection {
  return reject(
    'TOO_MANY_SERVICES',
    basis,
    {
      da: `Der kan vælges højst ${mostServices} tjenester. Vælg dem, der er vigtigst.`,
      en: `At most ${mostServices} services can be chosen. Choose the most important ones.`,
    },
    'services',
  );
}
