import { useNavigate } from 'react-router';
import { InvitationPage } from '../../session/invitation-page.tsx';

export const Component = () => {
  const navigate = useNavigate();
  return <InvitationPage onAccepted={() => void navigate('/sign-in')} />;
};
