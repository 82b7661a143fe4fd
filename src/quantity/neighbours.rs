//! Two numerals for one figure: neighbouring digits (七八, 十二三, 三四百亿, 四、五十), and both ends told with their scales
//! (五千亿到五千五百亿).

use super::chinese::{ChineseNumeral, chinese, digit_of, is_chinese_digit};
use crate::strings::{CharsOf, Cut, OneOf};

/// Both ends of an interval, and how long its words are.
pub struct Interval {
    pub low: ChineseNumeral,
    pub high: ChineseNumeral,
    pub len: usize,
}

/// Characters within which the two digits stand.
const NEAR: usize = 8;

/// 七八, 十二三, 三四百亿; with a mark between them 四、五十亿. The two digits follow each other, and no third stands beside them (一二三).
pub fn neighbours(text: &str) -> Option<Interval> {
    let mut before = '十';
    for (at, ch) in text.char_indices().take(NEAR) {
        if !is_chinese_digit(ch) {
            return None;
        }
        let behind = text.after(at + ch.len_utf8());
        let mark = if behind.starts_with('、') { '、'.len_utf8() } else { 0 };
        let next = behind.after(mark).chars().next();
        let (one, two) = (digit_of(ch), next.and_then(digit_of));
        if digit_of(before).is_none()
            && let (Some(first @ 1..), Some(second), Some(next)) = (one, two, next)
            && first + 1 == second
        {
            let rest = behind.after(mark + next.len_utf8());
            let third = rest.strip_prefix('、').unwrap_or(rest).chars().next();
            if third.is_some_and(|c| digit_of(c).is_some() || c == '点') {
                return None;
            }
            let low = chinese(&format!("{}{ch}{}", text.before(at), head(rest)))?;
            let high = chinese(&format!("{}{next}{}", text.before(at), head(rest)))?;
            let len = high.len + ch.len_utf8() + mark;
            return (low.scale == high.scale && low.len == high.len).then_some(Interval { low, high, len });
        }
        before = ch;
    }
    None
}

/// What may go on behind the two digits: 三四|百多亿.
fn head(rest: &str) -> &str {
    rest.head(NEAR)
}

/// 五千亿|到五千五百亿度, 三|至五成: the numeral that ends the interval, and where it begins. 由三亿吨到五亿吨 tells two figures.
pub fn reached(before: &str, low: &ChineseNumeral, behind: &str) -> Option<(usize, ChineseNumeral)> {
    let mark = behind.opening_word("至 到 — - ~")?.len();
    let high = chinese(behind.after(mark))?;
    let last = |number: &ChineseNumeral| number.number.value();
    let rises = (low.scale == high.scale || low.scale.is_empty()) && last(low) < last(&high);
    (rises && !is_first_of_two(before)).then_some((mark, high))
}

/// 由上年的|三亿吨到五亿吨.
pub fn is_first_of_two(before: &str) -> bool {
    before.tail(6).behind_last(",、;").contains_in("由从")
}

#[cfg(test)]
mod tests {
    use super::super::tests_support::check;
    use crate::model::Bound;

    #[test]
    fn neighbouring_digits() {
        check("增长百分之七八", &[("百分之七八", 7.0, Some(8.0), "%", Bound::Exact)]);
        check("占百分之十二三", &[("百分之十二三", 12.0, Some(13.0), "%", Bound::Exact)]);
        check("增长百分之四、五", &[("百分之四、五", 4.0, Some(5.0), "%", Bound::Exact)]);
        check("增加三四百亿元", &[("三四百亿元", 300.0, Some(400.0), "亿元", Bound::Exact)]);
        check("减少收入四、五十亿元", &[("四、五十亿元", 40.0, Some(50.0), "亿元", Bound::Exact)]);
        check("提高六、七个百分点", &[("六、七个百分点", 6.0, Some(7.0), "个百分点", Bound::Exact)]);
        check("新建十七八座", &[("十七八座", 17.0, Some(18.0), "座", Bound::Exact)]);
        check("占七八成", &[("七八成", 70.0, Some(80.0), "%", Bound::Exact)]);
        check("增长两三倍", &[("两三倍", 2.0, Some(3.0), "倍", Bound::Exact)]);
        for text in ["一九七八年", "三四线城市", "一、二、三产业", "一二三产业", "二三十年代", "第二、三季度", "两三家"] {
            assert!(super::super::scan(text, 0).is_empty(), "{text}");
        }
    }

    #[test]
    fn both_ends() {
        check("发电量五千亿到五千五百亿度", &[("五千亿到五千五百亿度", 5000.0, Some(5500.0), "亿度", Bound::Exact)]);
        check("投资一千亿元至一千二百亿元", &[("一千亿元至一千二百亿元", 1000.0, Some(1200.0), "亿元", Bound::Exact)]);
        check("增加三至五成", &[("三至五成", 30.0, Some(50.0), "%", Bound::Exact)]);
        check("精简三分之一到二分之一", &[("三分之一到二分之一", 33.3333, Some(50.0), "%", Bound::Exact)]);
        check("由三亿吨到五亿吨", &[("三亿吨", 3.0, None, "亿吨", Bound::Exact), ("五亿吨", 5.0, None, "亿吨", Bound::Exact)]);
    }
}
