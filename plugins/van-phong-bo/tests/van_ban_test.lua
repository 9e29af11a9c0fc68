-- Thời hạn và mỗi nhánh của công văn đến, đi.
local function phat_hanh(ten, khan, ky, ngay, ket_qua)
	test(ten) { decision = "vb.phat-hanh-han", on = ky, given = { vb_khan = khan, vb_ngay_ky = ky, vb_ngay_phat_hanh = ngay }, expect = { ket_qua = ket_qua } }
end
phat_hanh("ký thứ Sáu, phát hành thứ Hai là đúng hạn", false, "2025-11-07", "2025-11-10", "dung-han")
phat_hanh("ký thứ Sáu, phát hành thứ Ba là chậm", false, "2025-11-07", "2025-11-11", "cham")
phat_hanh("văn bản khẩn phát hành trong ngày", true, "2025-11-07", "2025-11-07", "dung-han")
phat_hanh("văn bản khẩn để hôm sau là chậm", true, "2025-11-06", "2025-11-07", "cham")
phat_hanh("ký trước lễ 30/4/2025, phát hành 05/5/2025 là đúng hạn", false, "2025-04-29", "2025-05-05", "dung-han")
phat_hanh("ký 25/4/2025, thứ Bảy 26/4 là ngày làm bù", false, "2025-04-25", "2025-04-28", "cham")
test "văn bản đến trình ngày làm việc tiếp theo" { decision = "vb.trinh-han", on = "2025-11-07", given = { vb_khan = false, vb_ngay_den = "2025-11-07", vb_ngay_trinh = "2025-11-10" }, expect = { ket_qua = "dung-han" } }
test "văn bản đến khẩn để hôm sau là chậm" { decision = "vb.trinh-han", on = "2025-11-06", given = { vb_khan = true, vb_ngay_den = "2025-11-06", vb_ngay_trinh = "2025-11-07" }, expect = { ket_qua = "cham" } }
test "sai nội dung thì thay thế" { decision = "vb.sai-sot", on = "2025-11-06", given = { vb_sai_sot = "noi-dung" }, expect = { cach = "thay-the" } }
test "sai thể thức thì đính chính" { decision = "vb.sai-sot", on = "2025-11-06", given = { vb_sai_sot = "the-thuc" }, expect = { cach = "dinh-chinh" } }
test "không sai sót thì thôi" { decision = "vb.sai-sot", on = "2025-11-06", given = { vb_sai_sot = "khong" }, expect = { cach = "khong" } }

test "một văn bản đến" { procedure = "van-ban", on = "2025-11-07", walk = {
	{ set = { vb_chieu = "den", vb_trich_yeu = "Báo cáo quý", vb_co_quan = "Sở KH&CN", vb_khan = false }, done = "tiep-nhan" },
	{ set = { vb_ngay_den = "2025-11-07", vb_so_den = 15 }, done = "dang-ky-den" },
	{ expect = { open = { "trinh" }, due = { trinh = "2025-11-10" } } },
	{ set = { vb_ngay_trinh = "2025-11-10", vb_don_vi = "Vụ Bưu chính" }, done = "trinh" },
	{ set = { vb_ngay_giai_quyet = "2025-11-20" }, done = "giai-quyet" } },
	expect = { outcome = "xong-den", done = { "xet-trinh" }, skipped = { "cap-so", "dong-dau", "phat-hanh", "xet-phat-hanh", "sai-sot", "xu-ly-sai-sot", "luu" } } }
local function van_ban_di(sai_sot)
	return {
		{ set = { vb_chieu = "di", vb_trich_yeu = "Trả lời", vb_co_quan = "UBND tỉnh", vb_khan = false }, done = "tiep-nhan" },
		{ set = { vb_ngay_ky = "2025-11-07", vb_so_di = "1/BKHCN-VP", vb_ngay_cap_so = "2025-11-07" }, done = "cap-so" },
		{ set = { vb_giay = true }, done = "dong-dau" },
		{ expect = { due = { ["phat-hanh"] = "2025-11-10" }, skipped = { "dang-ky-den", "trinh", "xet-trinh", "giai-quyet" } } },
		{ set = { vb_ngay_phat_hanh = "2025-11-10" }, done = "phat-hanh" },
		{ set = { vb_sai_sot = sai_sot }, done = "sai-sot" },
	}
end
local khong = van_ban_di("khong")
table.insert(khong, { expect = { skipped = { "thay-the", "dinh-chinh", "trinh" } } })
table.insert(khong, { done = "luu" })
test "một văn bản đi không sai sót" { procedure = "van-ban", on = "2025-11-07", walk = khong, expect = { outcome = "xong-di" } }
local noi_dung = van_ban_di("noi-dung")
table.insert(noi_dung, { done = "thay-the" })
table.insert(noi_dung, { done = "luu" })
test "văn bản đi sai nội dung" { procedure = "van-ban", on = "2025-11-07", walk = noi_dung, expect = { outcome = "xong-di", skipped = { "dinh-chinh" } } }
local the_thuc = van_ban_di("the-thuc")
table.insert(the_thuc, { done = "dinh-chinh" })
table.insert(the_thuc, { done = "luu" })
test "văn bản đi sai thể thức" { procedure = "van-ban", on = "2025-11-07", walk = the_thuc, expect = { outcome = "xong-di", skipped = { "thay-the" } } }
