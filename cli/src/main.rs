//! The command line of baogao.

fn main() {
    let path = std::env::args().next_back().unwrap_or_default();
    let text = std::fs::read_to_string(&path).unwrap_or_default();
    println!("{}", baogao::export::json(&baogao::parse(&text), &text));
}
