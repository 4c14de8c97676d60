package org.convexgan.device;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;

/**
 * What CUDA devices run of our own: PTX, which the driver compiles for its device.
 *
 * @param centre function that centres levels
 * @param round function that rounds numbers
 */
record CudaKernels(Pointer centre, Pointer round) {
    /**
     * In {@code centre}, a thread takes a column, and every so many rows, of {@code centred = levels − reference}; in {@code round}, every so many numbers of
     * {@code to = (from + whole) − whole}, which leaves multiples of the unit in the last place of {@code whole}.
     */
    private static final String SOURCE = """
            .version 6.0
            .target sm_50
            .address_size 64

            .visible .entry centre(
                .param .u64 levels,
                .param .u64 reference,
                .param .u64 centred,
                .param .u32 columns,
                .param .u32 rows)
            {
                .reg .pred %done;
                .reg .b32 %column, %columns, %row, %rows, %step, %thread, %level;
                .reg .b64 %from, %to, %index, %offset, %address;
                .reg .f64 %middle, %value;

                ld.param.u32 %columns, [columns];
                ld.param.u32 %rows, [rows];
                mov.u32 %thread, %tid.x;
                mov.u32 %step, %ntid.x;
                mov.u32 %column, %ctaid.x;
                mad.lo.u32 %column, %column, %step, %thread;
                setp.ge.u32 %done, %column, %columns;
                @%done bra END;

                ld.param.u64 %address, [reference];
                mul.wide.u32 %offset, %column, 8;
                add.u64 %address, %address, %offset;
                ld.global.f64 %middle, [%address];

                ld.param.u64 %from, [levels];
                ld.param.u64 %to, [centred];
                cvt.u64.u32 %offset, %column;
                mov.u32 %row, %ctaid.y;
                mov.u32 %step, %nctaid.y;
            ROW:
                setp.ge.u32 %done, %row, %rows;
                @%done bra END;
                mul.wide.u32 %index, %row, %columns;
                add.u64 %index, %index, %offset;
                add.u64 %address, %from, %index;
                ld.global.u8 %level, [%address];
                cvt.rn.f64.u32 %value, %level;
                sub.rn.f64 %value, %value, %middle;
                shl.b64 %index, %index, 3;
                add.u64 %address, %to, %index;
                st.global.f64 [%address], %value;
                add.u32 %row, %row, %step;
                bra ROW;
            END:
                ret;
            }

            .visible .entry round(
                .param .u64 from,
                .param .u64 to,
                .param .f64 whole,
                .param .u32 count)
            {
                .reg .pred %done;
                .reg .b32 %at, %count, %step, %thread, %blocks;
                .reg .b64 %from, %to, %offset, %address;
                .reg .f64 %whole, %value;

                ld.param.u64 %from, [from];
                ld.param.u64 %to, [to];
                ld.param.f64 %whole, [whole];
                ld.param.u32 %count, [count];
                mov.u32 %thread, %tid.x;
                mov.u32 %step, %ntid.x;
                mov.u32 %at, %ctaid.x;
                mad.lo.u32 %at, %at, %step, %thread;
                mov.u32 %blocks, %nctaid.x;
                mul.lo.u32 %step, %step, %blocks;
            NEXT:
                setp.ge.u32 %done, %at, %count;
                @%done bra FINISHED;
                mul.wide.u32 %offset, %at, 8;
                add.u64 %address, %from, %offset;
                ld.global.f64 %value, [%address];
                add.rn.f64 %value, %value, %whole;
                sub.rn.f64 %value, %value, %whole;
                add.u64 %address, %to, %offset;
                st.global.f64 [%address], %value;
                add.u32 %at, %at, %step;
                bra NEXT;
            FINISHED:
                ret;
            }
            """;

    /** Compiles the kernels for the device of the current thread. */
    static CudaKernels compile(NativeCalls driver) {
        PointerByReference module = new PointerByReference();
        driver.call("cuModuleLoadData", module, (SOURCE + "\0").getBytes(StandardCharsets.US_ASCII));
        return new CudaKernels(
                function(driver, module.getValue(), "centre"), function(driver, module.getValue(), "round"));
    }

    private static Pointer function(NativeCalls driver, Pointer module, String name) {
        PointerByReference function = new PointerByReference();
        driver.call("cuModuleGetFunction", function, module, name);
        return function.getValue();
    }
}
