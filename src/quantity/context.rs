//! Units that are short for several things: the words around the number tell which.

use super::unit::{Base, Kind, Unit};
use crate::strings::{Cut, Find, OneOf};

/// Characters of the clause in front that may tell.
const NEAR: usize = 24;

/// Settles what 方 and P count.
pub fn settle(unit: &mut Unit, before: &str, behind: &str) {
    if unit.written.ends_with('方') && unit.kind == Kind::Volume {
        let behind = behind.starts_with_any(AREA) && !behind.starts_with("建筑垃圾");
        if behind || tells(before, AREA, "垃圾 废 土 石 泥 水 气") {
            unit.kind = Kind::Area;
            unit.base = Some(Base::own("平方米"));
        }
    } else if unit.written.ends_with('P') && (behind.head(8).has("算") || tells(before, "算", "存储")) {
        // 算力2000P, 3300P智算集群
        unit.base = Some(Base::own("PFLOPS"));
    }
}

/// What is measured in floor: 拆违近5万方.
const AREA: &str = "违建 拆违 违法建 违章建 建筑 面积 厂房 房屋 用房 住房 置房";

/// Whether one of the words stands in the clause in front, and none of the others behind it (建筑垃圾3万方).
fn tells(before: &str, words: &str, others: &str) -> bool {
    for (at, c) in before.char_indices().rev().take(NEAR) {
        let rest = before.after(at);
        if rest.starts_with_any(words) {
            return true;
        }
        if matches!(c, ',' | ';' | '。') || rest.starts_with_any(others) {
            break;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use crate::quantity::scan;

    #[test]
    fn what_they_count() {
        for (text, base) in [
            ("拆违近5万方", Some("平方米")),
            ("拆除违章建筑12.5万方", Some("平方米")),
            ("拆除5万方违建", Some("平方米")),
            ("清理建筑垃圾3万方", Some("立方米")),
            ("清理3万方建筑垃圾", Some("立方米")),
            ("天然气产量35亿方", Some("立方米")),
            ("拆除违建后,清淤3万方", Some("立方米")),
            ("智能算力2000P", Some("PFLOPS")),
            ("建成3300P国产智算集群", Some("PFLOPS")),
            ("数据存储能力20P", None),
        ] {
            let quantities = scan(text, 0);
            let base = base.map(str::to_string);
            assert_eq!(quantities[0].base_value(1.0, None).map(|base| base.unit), base, "{text}");
        }
    }
}
