/** A sentence in both languages of the product. */
export interface Bilingual {
  readonly da: string;
  readonly en: string;
}
