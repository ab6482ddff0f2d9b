import '../design/base.css';
import { mount } from '../session/mount.tsx';
import { SupplierPage } from './supplier-page.tsx';

mount(<SupplierPage />);
