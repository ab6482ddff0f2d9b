import { Button } from '../design/button.tsx';

interface OpenButtonProps {
  readonly children: string;
  readonly onOpen: () => void;
}

/** The small act beside a section's heading. */
export const OpenButton = ({ children, onOpen }: OpenButtonProps) => (
  <Button small look="bare" onPress={onOpen}>
    {children}
  </Button>
);
