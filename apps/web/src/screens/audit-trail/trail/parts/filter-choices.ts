import type { Option } from '../../../../design/select-field.tsx';
import type { AuditTrailAreasResult } from '../../../../graphql/generated/audit-trail/trail.ts';
import type { Bilingual } from '../../../../language/language.ts';
import type { TrailSearch } from './trail-search.ts';

type Areas = AuditTrailAreasResult['historyAreas'];
type Narrowed = Pick<TrailSearch, 'area' | 'category'>;

const ofArea = (area: string): string => `area ${area}`;
const ofKind = (category: string): string => `kind ${category}`;

/** Every part of the product, and under those that keep more than one kind of record each kind. */
export const areaOptions = (
  areas: Areas,
  pick: (words: Bilingual) => string,
  kindIn: (words: { readonly area: string; readonly kind: string }) => string,
): readonly Option<string>[] =>
  areas.flatMap(({ name, title, kinds }) => [
    { value: ofArea(name), label: pick(title) },
    ...(kinds.length < 2 ? [] : kinds).map((kind) => ({
      value: ofKind(kind.category),
      label: kindIn({ area: pick(title), kind: pick(kind.title) }),
    })),
  ]);

/** What is chosen of them; a kind that is alone in its part is the part. */
export const chosenArea = (areas: Areas, { area, category }: Narrowed): string | undefined => {
  if (area !== undefined) return ofArea(area);
  const alone = areas.find(({ kinds }) => kinds.length === 1 && kinds[0]?.category === category);
  if (alone !== undefined) return ofArea(alone.name);
  return category === undefined ? undefined : ofKind(category);
};

/** The search a choice stands for. */
export const narrowedTo = (choice: string): Narrowed => {
  const [sort, name] = choice.split(' ');
  return { area: sort === 'area' ? name : undefined, category: sort === 'kind' ? name : undefined };
};

/** The options with the one that is chosen among them, also when it is none of them: then it is called `other`. */
export const withChosen = (
  options: readonly Option<string>[],
  chosen: string | undefined,
  other: string,
): readonly Option<string>[] =>
  chosen === undefined || options.some(({ value }) => value === chosen)
    ? options
    : [...options, { value: chosen, label: other }];
