//! Amounts that tell a kind of thing: 超10亿元, 500万元以上, 50亿元至百亿元.

use crate::strings::{CharsOf, Cut, Find, OneOf};

/// Length of the amount that opens the words; a `bare` one (10亿元) says nothing of more or less.
pub fn opens(words: &str, bare: bool) -> Option<usize> {
    let mark = words.opening_word("超过 超 过 逾").map_or(0, str::len);
    let first = mark + amount(words.after(mark))?;
    let to = words.after(first).strip_first("至到-—").and_then(amount).map_or(0, |len| words.after(first).chars().next().map_or(0, char::len_utf8) + len);
    let end = first + to;
    let more = words.after(end).opening_word("及以上 以上").map_or(0, str::len);
    (bare || mark + to + more > 0).then_some(end + more)
}

/// Where the first amount that tells more or less begins and ends: 产值|超10亿元|企业.
pub fn find(words: &str) -> Option<(usize, usize)> {
    if words.is_one_of("规模以上 限额以上 规上 限上") {
        return Some((0, words.len()));
    }
    let starts = words.char_indices().filter(|(at, c)| "超过逾".has_char(*c) || is_numeral(*c) && !words.before(*at).ends_with(is_numeral));
    starts.map(|(at, _)| at).find_map(|at| opens(words.after(at), false).map(|len| (at, at + len)))
}

/// 10亿元, 百亿, 千亩.
fn amount(words: &str) -> Option<usize> {
    let digits = words.find(|c| !is_numeral(c)).unwrap_or(words.len());
    let unit = words.after(digits).opening_word("美元 元 亩 头 只 吨").map_or(0, str::len);
    let scaled = words.before(digits).ends_in("百千万亿");
    (digits > 0 && (unit > 0 || scaled)).then_some(digits + unit)
}

fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || c == '.' || "一二两三四五六七八九十百千万亿".has_char(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts() {
        for (words, want) in [
            ("产值超10亿元企业", Some("超10亿元")),
            ("500万元以上项目", Some("500万元以上")),
            ("50亿元至百亿元企业", Some("50亿元至百亿元")),
            ("过百亿集群", Some("过百亿")),
            ("10亿元项目", None),
            ("一般项目", None),
        ] {
            assert_eq!(find(words).map(|(start, end)| &words[start..end]), want, "{words}");
        }
    }
}
