import { runProduct } from './running-product';

/** Runs the whole product, unless POC_PAGE_URL names one that runs already. */
export default async function startProduct(): Promise<() => Promise<void>> {
  if (process.env.POC_PAGE_URL !== undefined) {
    return () => Promise.resolve();
  }
  const product = await runProduct('product: admission\n');
  process.env.POC_PAGE_URL = product.page;
  return product.stop;
}
