import type { FieldErrorEntry } from '../../../design/error-summary.tsx';
import { blank, missingOf } from '../../../acts/missing.ts';
import type { RegisterTheSupplierVariables } from '../../../graphql/generated/supply-chain/register.ts';
import type { Say } from '../../../language/use-texts.ts';
import type { profileTexts } from './profile.texts.ts';
import type { SupplierData } from './supply-data.ts';

type ProfileInput = RegisterTheSupplierVariables['input']['profile'];

export interface Profile {
  readonly name: string;
  readonly delivers: string;
  readonly country: string | null;
  readonly cvr: string;
  readonly foreignId: string;
  readonly ultimateOwner: string;
  readonly directSupplier: boolean;
  readonly ictRelevant: boolean;
  readonly kinds: ProfileInput['kinds'];
  readonly access: ProfileInput['access'];
  readonly dataCategories: ProfileInput['dataCategories'];
  readonly services: readonly string[];
  readonly responsible: string | null;
  readonly sites: string;
  readonly subcontractors: string;
  readonly exitPlan: string;
}

export const newProfile: Profile = {
  name: '',
  delivers: '',
  country: 'DK',
  cvr: '',
  foreignId: '',
  ultimateOwner: '',
  directSupplier: true,
  ictRelevant: true,
  kinds: [],
  access: 'NONE',
  dataCategories: [],
  services: [],
  responsible: null,
  sites: '',
  subcontractors: '',
  exitPlan: '',
};

export const profileOf = (supplier: SupplierData): Profile => ({
  name: supplier.summary.name,
  delivers: supplier.summary.delivers,
  country: supplier.summary.country,
  cvr: supplier.cvr ?? '',
  foreignId: supplier.foreignId ?? '',
  ultimateOwner: supplier.ultimateOwner ?? '',
  directSupplier: supplier.directSupplier,
  ictRelevant: supplier.ictRelevant,
  kinds: supplier.summary.kinds,
  access: supplier.access,
  dataCategories: supplier.dataCategories,
  services: supplier.summary.services.map(({ id }) => id),
  responsible: supplier.summary.responsible ?? null,
  sites: supplier.sites ?? '',
  subcontractors: supplier.subcontractors ?? '',
  exitPlan: supplier.exitPlan ?? '',
});

const orNull = (text: string): string | null => (blank(text) ? null : text.trim());

export const profileInput = (profile: Profile): ProfileInput => ({
  name: profile.name.trim(),
  delivers: profile.delivers.trim(),
  country: profile.country ?? '',
  cvr: orNull(profile.cvr.replace(/\s/g, '')),
  foreignId: orNull(profile.foreignId),
  ultimateOwner: orNull(profile.ultimateOwner),
  directSupplier: profile.directSupplier,
  ictRelevant: profile.ictRelevant,
  kinds: profile.kinds,
  access: profile.access,
  dataCategories: profile.dataCategories,
  services: [...profile.services],
  responsible: profile.responsible,
  sites: orNull(profile.sites),
  subcontractors: orNull(profile.subcontractors),
  exitPlan: orNull(profile.exitPlan),
});

export const missingInProfile = (
  { name, delivers, country }: Profile,
  t: Say<(typeof profileTexts)['catalogue']>,
): readonly FieldErrorEntry[] =>
  missingOf([
    ['name', blank(name), t('nameMissing')],
    ['delivers', blank(delivers), t('deliversMissing')],
    ['country', country === null, t('countryMissing')],
  ]);

export const profileFields = Object.keys(newProfile);
