import { useEffect } from 'react';

export const useDocumentTitle = (title: string): void => {
  useEffect(() => {
    document.title = title === 'Varsel' ? title : `${title} · Varsel`;
  }, [title]);
};
