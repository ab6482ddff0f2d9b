import '../design/base.css';
import { mount } from '../session/mount.tsx';
import { takeToken } from './link-token.ts';
import { SupplierDoor } from './supplier-door.tsx';

mount(<SupplierDoor token={takeToken()} />);
