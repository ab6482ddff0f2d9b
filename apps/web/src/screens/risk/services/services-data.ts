import type { ServiceListResult } from '../../../graphql/generated/risk/services.ts';

export type Service = ServiceListResult['services']['edges'][number]['node'];

export interface ServiceDialogProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
}
