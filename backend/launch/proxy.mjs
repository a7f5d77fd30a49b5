// What the page asks under /api goes to the server that `npm run dev` started beside it.
const target = `http://127.0.0.1:${process.env.PORT ?? '3000'}`;

export default { '/api': { target, secure: false, changeOrigin: true } };
