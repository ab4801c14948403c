export const ZELDA = {
  ...{
    firstName: 'Zeldafina',
    lastName: 'Quattropani',
    email: 'zeldafina@posta.example',
    phone: '+39 333 765 4321',
  },
};
/** However they are written: as text, in addresses, in bytes. */
export const TRACES = ['zeldafina', 'quattropani', '3337654321', '333 765 4321', '333-765-4321'];
export const CALLED = `${ZELDA.firstName} ${ZELDA.lastName}`;
