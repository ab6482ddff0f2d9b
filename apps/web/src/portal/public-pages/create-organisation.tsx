import { useNavigate } from 'react-router';
import { CreateOrganisationPage } from '../../session/create-organisation-page.tsx';

export const Component = () => {
  const navigate = useNavigate();
  return <CreateOrganisationPage onCreated={() => void navigate('/sign-in')} />;
};
