/** The ten measures of § 6, stk. 1, as the record names them. */
export const measureIds = ['m01', 'm02', 'm03', 'm04', 'm05', 'm06', 'm07', 'm08', 'm09', 'm10'] as const;

export type MeasureId = (typeof measureIds)[number];
