import type { SupplierRegisterResult } from '../../../graphql/generated/supply-chain/register.ts';
import type { ReviewPageResult } from '../../../graphql/generated/supply-chain/review.ts';
import type { SupplierPageResult } from '../../../graphql/generated/supply-chain/supplier.ts';

export type Summary = SupplierRegisterResult['suppliers']['edges'][number]['node'];
export type Round = NonNullable<Summary['round']>;
export type SupplierData = NonNullable<SupplierPageResult['supplier']>;
export type Tiering = NonNullable<SupplierData['tiering']>;
export type Derivation = Tiering['derivation'];
export type Contract = SupplierData['contracts'][number];
export type Finding = SupplierData['findings'][number];
export type AssessmentData = NonNullable<ReviewPageResult['supplierAssessment']>;
export type ReviewQuestion = AssessmentData['sections'][number]['questions'][number];
export type ReviewAnswer = NonNullable<ReviewQuestion['answer']>;
export type Tier = NonNullable<Summary['tier']>;
export type Band = NonNullable<Summary['band']>;
