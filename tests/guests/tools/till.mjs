// Sells with the till: node till.mjs COMPONENT SALES, the sales as JSON: [{ country, items: [{ code, quantity }] }].
// Prints the outcomes, and those of the same sales over a basket.

import { outcome, withComponent } from './transpiled.mjs';

const [component, sales] = process.argv.slice(2);

await withComponent(component, {}, till => {
  const { sell, Basket } = till['acme:till/checkout@1.0.0'];
  const fill = ({ country, items }) => {
    const basket = new Basket(country);
    items.forEach(({ code, quantity }) => basket.add(code, quantity));
    return basket.receipt();
  };

  const results = JSON.parse(sales).map(sale => ({
    sold: outcome(() => sell(sale.country, sale.items)),
    basket: outcome(() => fill(sale)),
  }));
  console.log(JSON.stringify(results));
});
