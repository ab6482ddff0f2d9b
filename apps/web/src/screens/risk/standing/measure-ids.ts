export const measureIds = ['M01', 'M02', 'M03', 'M04', 'M05', 'M06', 'M07', 'M08', 'M09', 'M10'] as const;
export type MeasureId = (typeof measureIds)[number];

/** `M10` stands in addresses as `m10`. */
export const measureAt = (part: string | null | undefined): MeasureId | undefined =>
  measureIds.find((id) => id === part?.toUpperCase());

export const measurePath = (id: MeasureId): string => `/measures/${id.toLowerCase()}`;

/** The reference everyone says aloud: M-6.10. */
export const measureReference = (id: MeasureId): string => `M-6.${String(Number(id.slice(1)))}`;
